package overlaystudio.studio.calendar;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/// A calendar below a field, from which one picks a day; Escape or a click elsewhere closes it.
public final class DayPopup {

    private static final double GAP = 2;

    private final Node owner;
    private final Consumer<LocalDate> chosen;
    private final DatePicker picker = new DatePicker();
    private final Popup popup = new Popup();

    /// A calendar that is closed.
    ///
    /// @param owner the field below which it opens
    /// @param id the id of the calendar
    /// @param chosen is told the day that is picked
    public DayPopup(Node owner, String id, Consumer<LocalDate> chosen) {
        this.owner = owner;
        this.chosen = chosen;
        picker.setChronology(IsoChronology.INSTANCE);
        picker.setShowWeekNumbers(false);
        StackPane content = new StackPane(new DatePickerSkin(picker).getPopupContent());
        content.setId(id);
        content.getStyleClass().add("calendar");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        // The calendar takes Escape for the date picker that it usually belongs to.
        Stream.of(content, owner).forEach(each -> each.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed));
        picker.valueProperty().subscribe(this::picked);
    }

    /// Opens it, or closes it if it is open.
    ///
    /// @param day the day that it shows; empty for the one that it showed before
    public void toggle(Optional<LocalDate> day) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            day.ifPresent(picker::setValue);
            Bounds at = owner.localToScreen(owner.getLayoutBounds());
            popup.show(owner, at.getMinX(), at.getMaxY() + GAP);
        }
    }

    private void pressed(KeyEvent event) {
        if (popup.isShowing() && event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void picked(LocalDate day) {
        if (popup.isShowing() && day != null) {
            popup.hide();
            chosen.accept(day);
        }
    }
}
