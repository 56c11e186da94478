package overlaystudio.studio.inspector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TitledPane;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;
import overlaystudio.studio.inspector.fields.Kind;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The form of a kind of element, laid out by FXML; it shows one element of the kind after the other.
final class Form<O> {

    private static final Messages MESSAGES = Messages.of(Form.class);

    private final Kind<O> kind;
    private final Desk<O> desk;
    private final Parent root;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final List<TitledPane> groups = new ArrayList<>();

    Form(Kind<O> kind, List<ElementId> first, Session session) {
        this.kind = kind;
        desk = new Desk<>(session, kind.subject().apply(first));
        root = load(kind.layout());
        collect(root);
        editors.values().forEach(editor -> editor.bind(desk, kind.fields()));
    }

    private static Parent load(String layout) {
        try {
            FXMLLoader loader = new FXMLLoader(
                    Objects.requireNonNull(Form.class.getResource(layout), layout), MESSAGES.bundle());
            loader.setClassLoader(Form.class.getClassLoader());
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The layout " + layout + " cannot be read", e);
        }
    }

    private void collect(Node node) {
        switch (node) {
            case FieldEditor editor -> editors.put(editor.getField(), editor);
            case TitledPane group -> {
                groups.add(group);
                collect(group.getContent());
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::collect);
            default -> {
                // a leaf that edits nothing
            }
        }
    }

    Parent root() {
        return root;
    }

    void show(List<ElementId> ids) {
        desk.turnTo(kind.subject().apply(ids));
        refresh(true);
    }

    void refresh(boolean anew) {
        editors.values().forEach(editor -> editor.refresh(anew));
    }

    /// The editor of a field, or of the field that stands for it.
    Optional<FieldEditor> editor(String field) {
        return Optional.ofNullable(editors.get(FieldNames.shown(field, editors.keySet())))
                .filter(Node::isVisible);
    }

    /// Marks fields with findings.
    ///
    /// @param found findings by field; those of no field are under an empty name
    /// @return those that no field could show
    List<Finding> mark(Map<String, List<Finding>> found, Session session) {
        Map<FieldEditor, List<Finding>> byEditor = new LinkedHashMap<>();
        List<Finding> rest = new ArrayList<>();
        found.forEach((field, findings) -> editor(field).ifPresentOrElse(
                editor -> byEditor.computeIfAbsent(editor, _ -> new ArrayList<>()).addAll(findings),
                () -> rest.addAll(findings)));
        editors.values().forEach(editor -> editor.mark(byEditor.getOrDefault(editor, List.of()), session));
        groups.forEach(this::mark);
        return rest;
    }

    /// Says beside the labels of fields what is worth knowing about them.
    ///
    /// @param notes notes by field; those of no visible field are left to the list of findings
    void help(Map<String, List<Finding>> notes) {
        Map<FieldEditor, List<Finding>> byEditor = new LinkedHashMap<>();
        notes.forEach((field, found) -> editor(field)
                .ifPresent(editor -> byEditor.computeIfAbsent(editor, _ -> new ArrayList<>()).addAll(found)));
        editors.values().forEach(editor -> editor.help(byEditor.getOrDefault(editor, List.of())));
    }

    /// Marks the title of a group with the worst of what is in it, for it may be folded.
    private void mark(TitledPane group) {
        Optional<Severity> worst = editors.values().stream()
                .filter(editor -> isIn(group, editor))
                .flatMap(editor -> editor.worst().stream())
                .min(Comparator.naturalOrder());
        if (!worst.equals(Optional.ofNullable(group.getUserData()))) {
            group.setUserData(worst.orElse(null));
            group.setGraphic(worst.<Node>map(Icons::of).orElse(null));
            group.setContentDisplay(ContentDisplay.RIGHT);
        }
    }

    private static boolean isIn(TitledPane group, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(group.getContent())) {
                return true;
            }
        }
        return false;
    }

    /// Unfolds the groups around a field.
    static void unfold(Node editor) {
        for (Node at = editor; at != null; at = at.getParent()) {
            if (at instanceof TitledPane group) {
                group.setExpanded(true);
            }
        }
    }
}
