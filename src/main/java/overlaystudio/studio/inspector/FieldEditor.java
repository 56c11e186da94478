package overlaystudio.studio.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;
import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Fields;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.quickfix.QuickFixMenu;
import overlaystudio.studio.risk.RiskItems;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Wrapping;

/// A field of a form: its label, its editor, its line of help, and what was found about it.
///
/// A layout says only which field it is: `<FieldEditor field="podCidr"/>`.
public final class FieldEditor extends VBox {

    private static final Messages MESSAGES = Messages.of(FieldEditor.class);

    private record Bound<O>(Desk<O> desk, Field<O, ?> field, Editor<O> editor) {

        Optional<Shown<O>> refresh(boolean anew) {
            List<Shown<O>> all = desk.all();
            boolean applies = all.stream().allMatch(field.applies()) && !(field.own() && all.size() > 1);
            Optional<Shown<O>> shown = desk.shown().filter(_ -> applies);
            shown.ifPresent(it -> editor.refresh(it, anew));
            editor.node().setVisible(!isTooMixed());
            return shown;
        }

        /// What is said below it; of several only what is true of each.
        Optional<String> help() {
            List<String> all = desk.all().stream().filter(field.applies()).map(field.help()).distinct().toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }

        /// Lists that differ cannot be edited as one.
        private boolean isTooMixed() {
            return field.isList() && desk.isMixed(field);
        }

        /// What several values are; empty where they are the same.
        String different() {
            if (!desk.isMixed(field)) {
                return "";
            }
            List<String> words =
                    desk.all().stream().map(field::words).filter(Predicate.not(String::isEmpty)).distinct().toList();
            String said = words.stream().limit(SAID).collect(Collectors.joining(", "));
            return isTooMixed() ? MESSAGES.say("different.list")
                    : words.size() > SAID ? MESSAGES.say("different.more", said, words.size() - SAID)
                            : MESSAGES.say("different", said);
        }
    }

    private final Label label = new Label();
    /// Different values that are said before the rest is counted.
    private static final int SAID = 5;

    private final Label help = new Label();
    private final Label different = new Label();
    private final VBox findings = new VBox();
    private List<Finding> found = List.of();
    private Optional<Severity> worst = Optional.empty();
    private String field = "";
    private String known = "";
    private @Nullable Bound<?> bound;

    /// An editor of no field yet.
    public FieldEditor() {
        getStyleClass().add("field-editor");
        label.getStyleClass().add("field-label");
        Wrapping.of(label);
        label.managedProperty().bind(label.visibleProperty());
        help.getStyleClass().add("help");
        Wrapping.of(help);
        help.managedProperty().bind(help.textProperty().isNotEmpty());
        help.visibleProperty().bind(help.managedProperty());
        different.getStyleClass().add("different");
        Wrapping.of(different);
        different.managedProperty().bind(different.textProperty().isNotEmpty());
        different.visibleProperty().bind(different.managedProperty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (QuickFixMenu.isAskedBy(event)) {
                offerFixes();
                event.consume();
            }
        });
    }

    /// The name of the field.
    public String getField() {
        return field;
    }

    /// Whether its label is shown.
    public boolean isLabelled() {
        return label.isVisible();
    }

    /// Says, in a layout, that a label would only repeat the title of the group.
    public void setLabelled(boolean labelled) {
        label.setVisible(labelled);
    }

    /// Says which field it is, in a layout.
    public void setField(String field) {
        this.field = field;
    }

    <O> void bind(Desk<O> desk, Fields<O> fields) {
        bind(desk, fields.named(field));
    }

    <O, V> void bind(Desk<O> desk, Field<O, V> toEdit) {
        field = toEdit.findingName();
        setId("editor-" + Editor.idOf(toEdit.name()).substring("field-".length()));
        Editor<O> editor = toEdit.input().match(toEdit, new Editors<>(desk));
        bound = new Bound<>(desk, toEdit, editor);
        label.setText(toEdit.label());
        getChildren().setAll(editor.isBesideLabel() ? List.of(besides(editor), different, help, findings)
                : List.of(label, editor.node(), different, help, findings));
        editor.node().managedProperty().bind(editor.node().visibleProperty());
    }

    private HBox besides(Editor<?> editor) {
        HBox row = new HBox(label, editor.node());
        row.setAlignment(Pos.CENTER_LEFT);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return row;
    }

    void refresh(boolean anew) {
        Bound<?> now = bound;
        if (now != null) {
            setVisible(now.refresh(anew).isPresent());
            help.setText(now.help().orElse(""));
            different.setText(now.different());
            label.setLabelFor(now.editor().target());
            now.editor().target().setAccessibleHelp(help.getText());
        }
    }

    Optional<Node> target() {
        return Optional.ofNullable(bound).filter(_ -> isVisible()).map(it -> it.editor().target());
    }

    /// How bad the worst is that is wrong with the field, a draft included; empty if nothing is.
    Optional<Severity> worst() {
        boolean draft = isVisible() && Optional.ofNullable(bound).map(it -> it.desk().hasDraft(field)).orElse(false);
        return draft ? Optional.of(Severity.ERROR) : worst;
    }

    /// Opens a menu of all repairs, of which the links show only the first ones.
    private void offerFixes() {
        Bound<?> now = bound;
        if (now != null) {
            List<QuickFix> fixes = found.stream().flatMap(finding -> finding.fixes().stream()).toList();
            Session session = now.desk().session();
            List<MenuItem> risks = new RiskItems(session, () -> getScene().getWindow()).ofOpen(found);
            QuickFixMenu.of(fixes, session, MESSAGES.say("fixes.none"), risks).showAt(now.editor().node());
        }
    }

    /// Puts an icon beside the label that tells what is worth knowing about the field.
    void help(List<Finding> notes) {
        String text = notes.stream().map(Finding::message).map(each -> each + ".").collect(Collectors.joining("\n\n"));
        if (!text.equals(known)) {
            known = text;
            label.setGraphic(text.isEmpty() ? null : Icons.of(Feather.INFO));
            label.setContentDisplay(ContentDisplay.RIGHT);
            label.setTooltip(text.isEmpty() ? null : tip(text));
            label.setAccessibleHelp(text);
        }
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        Wrapping.of(tip);
        tip.setMaxWidth(420);
        tip.setShowDuration(Duration.INDEFINITE);
        return tip;
    }

    /// Marks the field with what was found about it, the worst first.
    void mark(List<Finding> about, Session session) {
        found = List.copyOf(about);
        worst = found.stream().map(Finding::severity).min(Comparator.naturalOrder());
        for (Severity severity : Severity.values()) {
            boolean isWorst = worst.filter(severity::equals).isPresent();
            pseudoClassStateChanged(PseudoClass.getPseudoClass(severity.word()), isWorst);
        }
        if (!found.equals(findings.getUserData())) {
            findings.setUserData(found);
            findings.getChildren().setAll(found.stream().map(each -> line(each, session)).toList());
        }
    }

    static MessageLine line(Finding finding, Session session) {
        Optional<QuickFix> fix = finding.breach().fixes().stream().findFirst();
        return new MessageLine(finding.severity(), finding.message())
                .withNote(finding.lapse().map(Lapse::words))
                .withLink(fix.map(QuickFix::title), () -> fix.ifPresent(it -> QuickFixMenu.apply(it, session)));
    }
}
