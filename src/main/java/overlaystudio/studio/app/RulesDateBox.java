package overlaystudio.studio.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import overlaystudio.design.Design;
import overlaystudio.studio.calendar.DayPopup;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The choice of the rules date in the tool bar: the document's day, today's rules, the design's own, or any other day from a
/// calendar.
final class RulesDateBox {

    private static final Messages MESSAGES = Messages.of(RulesDateBox.class);

    /// Stands in the list for the days that are not in it.
    private static final LocalDate ANOTHER = LocalDate.MAX;

    private final ComboBox<LocalDate> box;
    private final Session session;
    private final RulesDates dates;
    private final Executor window = new FxThread();
    private final DayPopup calendar;

    RulesDateBox(ComboBox<LocalDate> box, Session session, RulesDates dates) {
        this.box = box;
        this.session = session;
        this.dates = dates;
        box.setConverter(new Labels());
        calendar = new DayPopup(box, "rules-date-calendar", this::choose);
        session.designProperty().subscribe(this::show);
        box.setOnAction(_ -> choose(box.getValue()));
    }

    private final class Labels extends StringConverter<LocalDate> {

        @Override
        public String toString(LocalDate date) {
            return date == null ? "" : date.equals(ANOTHER) ? MESSAGES.say("date.another") : dates.label(date);
        }

        @Override
        public LocalDate fromString(String text) {
            return LocalDate.parse(text);
        }
    }

    private void show(Design design) {
        List<LocalDate> choices =
                new ArrayList<>(new TreeSet<>(List.of(Design.DOCUMENT_DATE, dates.latest(), design.rulesDate())));
        choices.add(ANOTHER);
        if (!choices.equals(box.getItems())) {
            box.getItems().setAll(choices);
        }
        box.setValue(design.rulesDate());
    }

    private void choose(LocalDate chosen) {
        if (chosen == null || chosen.equals(session.design().rulesDate())) {
            return;
        }
        if (chosen.equals(ANOTHER)) {
            // A list does not like to be told another value while it tells of one.
            window.execute(this::openCalendar);
        } else {
            session.apply(dates.change(chosen));
        }
    }

    private void openCalendar() {
        LocalDate now = session.design().rulesDate();
        box.setValue(now);
        calendar.toggle(Optional.of(now));
    }
}
