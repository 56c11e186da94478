package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Point2D;

import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Role;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// Brings a new element onto the canvas, and says while it is held where it would be and what would then be found.
final class Adding implements Drag {

    private static final Messages MESSAGES = Messages.of(Adding.class);

    /// How far below the upper edge of a new box one holds it, in world units.
    private static final double GRIP = 16;

    private final CanvasView view;
    private final ElementKind kind;
    private final Landings landings;
    private Point2D at = Point2D.ZERO;

    /// What is below the pointer; empty while that is not over the canvas.
    private Optional<ElementId> onto = Optional.empty();
    private Optional<Landing> landing = Optional.empty();
    private Optional<Frame> box = Optional.empty();
    private List<Frame> guides = List.of();

    Adding(CanvasView view, ElementKind kind) {
        this.view = view;
        this.kind = kind;
        landings = new Landings(view.session().design(), view.session().newElements());
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        at = pixel;
        Optional<ElementId> now = view.contains(pixel) ? Optional.of(new Ground(view).at(pixel)) : Optional.empty();
        if (!now.equals(onto)) {
            onto = now;
            land();
        }
        spot().filter(Landing.Spot::free).ifPresent(spot -> stand(spot.element(), freely));
        view.note().follow(at);
        view.repaint();
    }

    private void land() {
        landing = onto.map(id -> landings.of(kind, id));
        box = Optional.empty();
        guides = List.of();
        view.note().show(landing.map(Landing::words).orElse(""), spot().isEmpty(), at);
        spot().ifPresent(this::attempt);
    }

    private Optional<Landing.Spot> spot() {
        return landing.filter(Landing.Spot.class::isInstance).map(Landing.Spot.class::cast);
    }

    private void attempt(Landing.Spot spot) {
        view.session().attempt(edit(spot), tried -> {
            boolean isStill = spot().filter(spot::equals).isPresent() && view.gestures().isDragging(this);
            view.session().assessmentProperty().get().filter(_ -> isStill).ifPresent(now -> view.note().show(
                    MESSAGES.say("drop.verdict", spot.words(), Verdicts.change(now, tried)),
                    Verdicts.isWorse(now, tried), at));
        });
    }

    /// Puts the box of a new element below the pointer, in line with others.
    private void stand(Element element, boolean freely) {
        Frame size = box.orElseGet(() -> view.boxes().alone(element));
        Point2D world = view.toWorld(at.getX(), at.getY());
        Frame wish = new Frame(world.getX() - size.width() / 2, world.getY() - GRIP, size.width(), size.height());
        Alignment alignment = freely ? new Alignment(0, 0, List.of())
                : Alignment.of(wish, view.boxes().others(List.of()), Moving.NEAR / view.scale());
        box = Optional.of(new Frame(wish.x() + alignment.dx(), wish.y() + alignment.dy(), size.width(), size.height()));
        guides = alignment.guides();
    }

    private Edit.Batch edit(Landing.Spot spot) {
        List<Edit> edits = new ArrayList<>(spot.edits());
        if (spot.free()) {
            box.ifPresent(frame -> edits.add(Boxes.put(spot.element().id(), frame.x(), frame.y())));
        } else {
            view.boxes().beside(spot.element()).ifPresent(edits::add);
        }
        return new Edit.Batch(MESSAGES.say("edit.add", kind.noun()), edits);
    }

    @Override
    public void drop() {
        spot().ifPresent(spot -> {
            Session session = view.session();
            view.camera().stay();
            session.seal();
            session.apply(edit(spot));
            session.select(spot.element().id());
            view.rename();
        });
        view.repaint();
    }

    @Override
    public void cancel() {
        view.repaint();
    }

    @Override
    public void paint(Painter painter) {
        onto.flatMap(id -> view.diagram().bounds(id.owner())).filter(_ -> spot().isEmpty())
                .ifPresent(frame -> painter.ring(frame, Role.MUTED));
        spot().flatMap(spot -> view.diagram().bounds(spot.place()))
                .ifPresent(frame -> painter.ring(frame, Role.SELECTION));
        box.ifPresent(frame -> painter.ghost(frame, Role.SELECTION));
        guides.forEach(painter::guide);
    }
}
