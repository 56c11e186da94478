package overlaystudio.studio.inspector;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.inspector.fields.Parsed;
import overlaystudio.studio.inspector.fields.Syntax;

/// A button that opens a calendar for a text that is a day.
final class CalendarButton {

    private final TextCell<?, ?> cell;
    private final Syntax<?> syntax;
    private final DatePicker picker = new DatePicker();
    private final Popup popup = new Popup();

    CalendarButton(TextCell<?, ?> cell, Syntax<?> syntax) {
        this.cell = cell;
        this.syntax = syntax;
        Button button = TextCell.iconButton(Feather.CALENDAR, "Calendar");
        button.setId(cell.text().getId() + "-calendar");
        button.setOnAction(_ -> toggle());
        cell.append(button);
        picker.setChronology(IsoChronology.INSTANCE);
        picker.setShowWeekNumbers(false);
        StackPane content = new StackPane(new DatePickerSkin(picker).getPopupContent());
        content.getStyleClass().add("offers");
        content.getStylesheets().add(InspectorView.stylesheet());
        // The calendar takes Escape for the date picker that it usually belongs to.
        Stream.of(content, cell).forEach(each -> each.addEventFilter(KeyEvent.KEY_PRESSED, this::closeKey));
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        picker.valueProperty().addListener((_, _, day) -> chosen(Optional.ofNullable(day)));
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            day().ifPresent(picker::setValue);
            cell.text().requestFocus();
            Bounds at = cell.box().localToScreen(cell.box().getLayoutBounds());
            popup.show(cell.text(), at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void closeKey(KeyEvent event) {
        if (popup.isShowing() && event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private Optional<LocalDate> day() {
        return syntax.parse().apply(cell.text().getText()) instanceof Parsed.Value<?>(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }

    private void chosen(Optional<LocalDate> day) {
        if (popup.isShowing()) {
            popup.hide();
            day.map(LocalDate::toString).ifPresent(cell::type);
        }
    }
}
