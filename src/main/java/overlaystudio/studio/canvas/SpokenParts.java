package overlaystudio.studio.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.studio.messages.Messages;

/// What is seen of the diagram as nodes for screen readers, to which a canvas is but one picture.
///
/// There are none until a screen reader asks, and never more than [#MOST]; they follow when the picture rests, and at once
/// when something else is selected.
final class SpokenParts extends Pane {

    private static final Messages MESSAGES = Messages.of(SpokenParts.class);

    /// Most parts that are told, the outermost first: nobody listens to more.
    static final int MOST = 1000;

    private static final Duration REST = Duration.millis(250);

    private final CanvasView view;
    private final ObservableValue<Boolean> isHeard;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Map<ElementId, SpokenPart> spoken = new HashMap<>();
    private Optional<ElementId> selected = Optional.empty();
    private @Nullable Diagram told;

    /// @param isHeard whether someone listens
    SpokenParts(CanvasView view, ObservableValue<Boolean> isHeard) {
        this.view = view;
        this.isHeard = isHeard;
        setMouseTransparent(true);
        setManaged(false);
        rest.setOnFinished(_ -> tell());
        isHeard.subscribe(_ -> tell());
        view.setInFocus(() -> Optional.ofNullable(spoken.get(view.session().selection())));
    }

    /// Follows what is seen.
    void follow() {
        if (!isHeard.getValue()) {
            return;
        }
        Optional<ElementId> now = Optional.of(view.session().selection());
        if (now.equals(selected)) {
            rest.playFromStart();
        } else {
            selected = now;
            tell();
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    private void tell() {
        List<Part> parts = isHeard.getValue() && view.getWidth() > 0 ? seen() : List.of();
        if (!view.diagram().equals(told)) {
            told = view.diagram();
            spoken.clear();
        }
        List<SpokenPart> next = parts.stream().map(this::spoken).toList();
        spoken.clear();
        next.forEach(each -> spoken.put(each.part(), each));
        getChildren().setAll(next);
    }

    private SpokenPart spoken(Part part) {
        SpokenPart known = spoken.get(part.id());
        SpokenPart each = known == null ? speak(part) : known;
        each.place(view.viewport().toScreen(part.frame()), view.getWidth(), view.getHeight());
        return each;
    }

    private SpokenPart speak(Part part) {
        String within = view.diagram().part(part.parent()).map(Part::title).orElse(view.session().design().name());
        return new SpokenPart(part, kind(part.id()), within, () -> view.session().select(part.id()));
    }

    private String kind(ElementId id) {
        String name = id.value().substring(id.owner().value().length());
        return switch (name.replaceAll("[^a-z]", "")) {
            case "" -> view.session().design().find(id).map(ElementKind::of).map(ElementKind::label)
                    .orElseGet(() -> MESSAGES.say("part.other"));
            case "node" -> MESSAGES.say("part.node");
            case "block" -> MESSAGES.say("part.block");
            case "pods" -> MESSAGES.say("part.pods");
            case "services" -> MESSAGES.say("part.services");
            case "free" -> MESSAGES.say("part.free");
            default -> MESSAGES.say("part.other");
        };
    }

    /// The parts that can be told apart in the window, and what is selected with all in which it lies, in reading order.
    private List<Part> seen() {
        Set<ElementId> seen = outermost();
        Optional<ElementId> selection = Optional.of(view.session().selection());
        for (Optional<ElementId> at = selection; at.isPresent(); at = view.diagram().parent(at.get())) {
            seen.add(at.get());
        }
        List<Part> ordered = new ArrayList<>();
        order(ElementId.DESIGN, seen, ordered);
        return ordered;
    }

    private Set<ElementId> outermost() {
        Frame window = view.viewport().seen(view.getWidth(), view.getHeight());
        Detail detail = view.detail();
        Set<ElementId> seen = new HashSet<>();
        Deque<ElementId> open = new ArrayDeque<>(List.of(ElementId.DESIGN));
        while (!open.isEmpty()) {
            for (Part part : view.diagram().children(open.removeFirst())) {
                if (seen.size() < MOST && part.frame().overlaps(window) && !detail.isHidden(part.id())) {
                    seen.add(part.id());
                    open.addLast(part.id());
                }
            }
        }
        return seen;
    }

    private void order(ElementId parent, Set<ElementId> seen, List<Part> ordered) {
        for (Part part : view.diagram().children(parent)) {
            if (seen.contains(part.id())) {
                ordered.add(part);
                order(part.id(), seen, ordered);
            }
        }
    }
}
