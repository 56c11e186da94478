package overlaystudio.studio.inspector;

import java.time.LocalDate;
import java.util.Optional;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.calendar.DayPopup;
import overlaystudio.studio.inspector.fields.Parsed;
import overlaystudio.studio.inspector.fields.Syntax;
import overlaystudio.studio.messages.Messages;

/// A button that opens a calendar for a text that is a day.
final class CalendarButton {

    private static final Messages MESSAGES = Messages.of(CalendarButton.class);

    private final TextCell<?, ?> cell;
    private final Syntax<?> syntax;
    private final DayPopup calendar;

    CalendarButton(TextCell<?, ?> cell, Syntax<?> syntax) {
        this.cell = cell;
        this.syntax = syntax;
        String id = cell.text().getId() + "-calendar";
        calendar = new DayPopup(cell.box(), id + "-days", day -> cell.type(day.toString()));
        Button button = TextCell.iconButton(Feather.CALENDAR, MESSAGES.say("calendar"));
        button.setId(id);
        button.setOnAction(_ -> toggle());
        cell.append(button);
    }

    private void toggle() {
        cell.text().requestFocus();
        calendar.toggle(day());
    }

    private Optional<LocalDate> day() {
        return syntax.parse().apply(cell.text().getText()) instanceof Parsed.Value<?>(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }
}
