package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.studio.inspector.fields.Kind;
import overlaystudio.studio.session.Session;

/// The side panel: it shows what is selected, follows the design, the verdict and the drafts, and edits every field.
public final class InspectorView extends VBox {

    private static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");

    private final Session session;
    private final Header header = new Header();
    private final VBox whole = new VBox();
    private final VBox place = new VBox();
    private final CapacityView capacity = new CapacityView();
    private final ScrollPane scroll;
    private final Map<Kind<?>, Form<?>> forms = new HashMap<>();
    private @Nullable Form<?> form;
    private @Nullable FieldEditor revealed;
    private List<ElementId> shown = List.of(ElementId.DESIGN);

    /// A panel on a session.
    public InspectorView(Session session) {
        this.session = session;
        getStyleClass().add("inspector");
        getStylesheets().add(stylesheet());
        whole.getStyleClass().add("whole-findings");
        whole.setId("inspector-findings");
        VBox content = new VBox(whole, place, capacity);
        content.getStyleClass().add("inspector-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
        follow();
        turnTo(session.selection());
    }

    static String stylesheet() {
        return Objects.requireNonNull(InspectorView.class.getResource("inspector.css")).toExternalForm();
    }

    private void follow() {
        session.selectionProperty().addListener((_, _, selected) -> turnTo(selected));
        session.chosenProperty().addListener((_, _, _) -> turnTo(session.selection()));
        session.designProperty().addListener((_, _, _) -> refresh());
        session.assessmentProperty().addListener((_, _, _) -> refresh());
        session.drafts().all().addListener((InvalidationListener) _ -> refresh());
    }

    /// Moves the keyboard to the editor of a field of what is shown, and to no other place if there is none.
    public void focusField(String field) {
        Optional.ofNullable(form).flatMap(it -> it.editor(field)).ifPresent(editor -> {
            bringIntoSight(editor);
            editor.target().ifPresent(Node::requestFocus);
        });
    }

    private void turnTo(ElementId selected) {
        List<ElementId> wanted = session.chosen().size() > 1 ? session.chosen() : List.of(selected.owner());
        if (!wanted.equals(shown) || place.getChildren().isEmpty()) {
            open(wanted);
        }
        reveal(FieldNames.ofPart(selected));
    }

    private void open(List<ElementId> ids) {
        List<Kind<?>> kinds = ids.stream().flatMap(id -> session.design().find(id).stream()).<Kind<?>>map(Kind::of)
                .distinct().toList();
        shown = kinds.isEmpty() ? List.of(ElementId.DESIGN) : ids;
        if (kinds.size() > 1) {
            form = null;
            place.getChildren().setAll(new SeveralKinds(ids, session));
        } else {
            open(kinds.isEmpty() ? Kind.DESIGN : kinds.getFirst());
        }
        scroll.setVvalue(0);
        refresh();
    }

    private void open(Kind<?> kind) {
        Form<?> next = forms.computeIfAbsent(kind, it -> new Form<>(it, shown, session));
        next.show(shown);
        place.getChildren().setAll(next.root());
        form = next;
    }

    private void refresh() {
        header.show(session.design(), shown);
        Optional.ofNullable(form).ifPresent(it -> {
            it.refresh(false);
            it.help(byField(Assessment::notes));
        });
        Map<String, List<Finding>> found = byField(Assessment::findings);
        mark(form == null ? found.values().stream().flatMap(List::stream).distinct().toList()
                : form.mark(found, session));
        capacity.show(session.assessmentProperty().get().map(Assessment::plan).filter(_ -> shown.size() == 1),
                shown.getLast());
    }

    private void mark(List<Finding> rest) {
        whole.setVisible(!rest.isEmpty());
        whole.setManaged(!rest.isEmpty());
        if (!rest.equals(whole.getUserData())) {
            whole.setUserData(rest);
            whole.getChildren().setAll(rest.stream().map(each -> FieldEditor.line(each, session)).toList());
        }
    }

    /// The findings or notes about what is shown, by the first of its fields that each is about.
    private Map<String, List<Finding>> byField(Function<Assessment, List<Finding>> part) {
        Map<String, List<Finding>> byField = new LinkedHashMap<>();
        session.assessmentProperty().get().map(part).orElse(List.of())
                .forEach(finding -> finding.places().stream()
                        .filter(it -> shown.contains(it.element().owner()))
                        .map(InspectorView::field)
                        .distinct()
                        .forEach(field -> byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(finding)));
        return byField;
    }

    private static String field(Place found) {
        return found.fieldName().orElseGet(() -> FieldNames.ofPart(found.element()));
    }

    private void reveal(String field) {
        Optional.ofNullable(revealed).ifPresent(it -> it.pseudoClassStateChanged(REVEALED, false));
        revealed = Optional.ofNullable(form).flatMap(it -> it.editor(field)).orElse(null);
        Optional.ofNullable(revealed).ifPresent(it -> {
            it.pseudoClassStateChanged(REVEALED, true);
            bringIntoSight(it);
        });
    }

    private void bringIntoSight(Node editor) {
        Form.unfold(editor);
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        Bounds at = content.sceneToLocal(editor.localToScene(editor.getLayoutBounds()));
        double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double centred = at.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(centred / hidden, 0, 1));
        }
    }
}
