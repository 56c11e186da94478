package overlaystudio.studio.app;

import java.time.LocalDate;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.Design;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The strip under the tool bar that says by which rules the design is judged, and offers the other ones.
final class RulesStrip extends HBox {

    private static final Messages MESSAGES = Messages.of(RulesStrip.class);

    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");

    private final Session session;
    private final RulesDates dates;
    private final Label text = new Label();
    private final Hyperlink other = new Hyperlink();

    private final Hyperlink changes = new Hyperlink(MESSAGES.say("date.changes"));
    private final Consumer<LocalDate> compare;

    /// @param compare shows what changes between the day of the design and another one
    RulesStrip(Session session, RulesDates dates, Consumer<LocalDate> compare) {
        this.compare = compare;
        this.session = session;
        this.dates = dates;
        setId("rules-strip");
        setAlignment(Pos.CENTER_LEFT);
        other.setId("rules-strip-other");
        changes.setId("rules-strip-changes");
        getChildren().addAll(Icons.of(Feather.CALENDAR), text, other, changes);
        session.designProperty().subscribe(this::show);
    }

    private void show(Design design) {
        LocalDate date = design.rulesDate();
        boolean latest = !date.isBefore(dates.latest());
        pseudoClassStateChanged(LATEST, latest);
        text.setText(dates.describe(date));
        LocalDate offered = latest ? Design.DOCUMENT_DATE : dates.latest();
        other.setText(latest ? MESSAGES.say("date.judge-preview", offered)
                : MESSAGES.say("date.judge-todays", offered));
        other.setVisited(false);
        other.setOnAction(_ -> session.apply(dates.change(offered)));
        changes.setAccessibleText(MESSAGES.say("date.changes-between", date, offered));
        changes.setOnAction(_ -> {
            changes.setVisited(false);
            compare.accept(offered);
        });
    }
}
