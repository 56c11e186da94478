package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.util.Duration;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Part;
import overlaystudio.rules.Finding;
import overlaystudio.studio.session.Session;

/// What the pointer rests on, and the card that tells about it.
final class Hover {

    private static final Duration REST = Duration.millis(350);

    private final CanvasView view;
    private final Session session;
    private final Function<Point2D, Optional<ElementId>> there;
    private final Runnable changed;
    private final HoverCard card = new HoverCard();
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<ElementId> hovered = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    /// @param there what is at a pixel
    /// @param changed is told that something else is pointed at
    Hover(CanvasView view, Session session, Function<Point2D, Optional<ElementId>> there, Runnable changed) {
        this.view = view;
        this.session = session;
        this.there = there;
        this.changed = changed;
        rest.setOnFinished(_ -> showCard());
    }

    HoverCard card() {
        return card;
    }

    Optional<ElementId> hovered() {
        return hovered;
    }

    void point(Point2D at) {
        pointer = at;
        Optional<ElementId> now = there.apply(at);
        if (!now.equals(hovered)) {
            card.hide();
            hovered = now;
            changed.run();
        }
        rest.playFromStart();
    }

    void pointAway() {
        rest.stop();
        card.hide();
        if (hovered.isPresent()) {
            hovered = Optional.empty();
            changed.run();
        }
    }

    /// Forgets what is no longer drawn.
    void redrawn() {
        hovered = hovered.filter(id -> view.diagram().part(id).isPresent());
    }

    void showCard() {
        hovered.flatMap(view.diagram()::part).ifPresent(part -> card.show(part, findings(part), pointer, view));
    }

    private List<String> findings(Part part) {
        return session.assessmentProperty().get().stream()
                .flatMap(assessment -> assessment.findings().stream())
                .filter(finding -> finding.places().getFirst().element().equals(part.id()))
                .map(Finding::message)
                .toList();
    }
}
