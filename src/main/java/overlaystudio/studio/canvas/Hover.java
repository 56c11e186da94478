package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.function.Function;

import javafx.geometry.Point2D;

import overlaystudio.design.ElementId;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// What the pointer rests on, and the card that tells about it.
final class Hover {

    private final CanvasView view;
    private final Session session;
    private final HoverCard card = new HoverCard();
    private final Pointing<ElementId> pointing;

    /// @param there what is at a pixel
    /// @param changed is told that something else is pointed at
    Hover(CanvasView view, Session session, Function<Point2D, Optional<ElementId>> there, Runnable changed) {
        this.view = view;
        this.session = session;
        pointing = new Pointing<>(there, () -> {
            card.hide();
            changed.run();
        }, this::showCard);
    }

    HoverCard card() {
        return card;
    }

    Optional<ElementId> hovered() {
        return pointing.pointed();
    }

    void point(Point2D at) {
        pointing.to(at);
    }

    void pointAway() {
        card.hide();
        pointing.away();
    }

    /// Forgets what is no longer drawn.
    void redrawn() {
        pointing.keep(id -> view.diagram().part(id).isPresent());
    }

    void showCard() {
        hovered().flatMap(view.diagram()::part).ifPresent(part -> card.show(part,
                Verdicts.about(session.assessmentProperty().get(), part.id()), pointing.pointer(), view));
    }
}
