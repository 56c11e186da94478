package overlaystudio.studio.canvas;

import java.util.Optional;

import javafx.geometry.Point2D;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// Takes a node pool to another subnet, and says while it is held what would then be found.
final class Rehousing implements Drag {

    private static final Messages MESSAGES = Messages.of(Rehousing.class);

    private final CanvasView view;
    private final NodePool pool;
    private final Part part;
    private final Point2D from;
    private Point2D at;
    private Optional<Subnet> target = Optional.empty();

    Rehousing(CanvasView view, NodePool pool, Part part, Point2D grabbed) {
        this.view = view;
        this.pool = pool;
        this.part = part;
        from = view.toWorld(grabbed.getX(), grabbed.getY());
        at = grabbed;
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        at = pixel;
        Optional<Subnet> subnet = new Ground(view).subnetAt(pixel);
        if (!subnet.equals(target)) {
            target = subnet;
            view.note().show(into(), false, pixel);
            edit().ifPresent(this::attempt);
        }
        say();
        view.repaint();
    }

    /// The edit that dropping it here would be; empty where it would change nothing, or may not.
    private Optional<Edit> edit() {
        return target.filter(subnet -> !subnet.id().equals(pool.subnet()) && pool.lifecycle() == Lifecycle.PLANNED)
                .map(subnet -> new Edit.ChangeElement<>(pool.id(), NodePool.class, "subnet",
                        MESSAGES.say("edit.move-pool", pool.name(), subnet.name()),
                        each -> each.withSubnet(subnet.id())));
    }

    private void attempt(Edit edit) {
        ElementId wanted = target.map(Subnet::id).orElse(ElementId.DESIGN);
        view.session().attempt(edit, tried -> {
            boolean isStill =
                    target.filter(subnet -> subnet.id().equals(wanted)).isPresent() && view.gestures().isDragging(this);
            view.session().assessmentProperty().get().filter(_ -> isStill).ifPresent(now -> view.note()
                    .show(MESSAGES.say("pool.verdict", into(), Verdicts.change(now, tried)),
                            Verdicts.isWorse(now, tried), at));
        });
    }

    private String into() {
        return target.map(subnet -> MESSAGES.say("pool.into", subnet.name())).orElse("");
    }

    private void say() {
        if (pool.lifecycle() == Lifecycle.EXISTING) {
            view.note().show(MESSAGES.say("pool.stays", pool.name()), true, at);
        } else if (target.isEmpty()) {
            view.note().show(MESSAGES.say("pool.nowhere", pool.name()), false, at);
        } else if (edit().isEmpty()) {
            view.note().show(MESSAGES.say("pool.there", pool.name()), false, at);
        } else {
            view.note().follow(at);
        }
    }

    @Override
    public void drop() {
        Session session = view.session();
        edit().ifPresent(edit -> {
            session.seal();
            session.apply(edit);
            session.seal();
            session.select(pool.id());
        });
        view.repaint();
    }

    @Override
    public void cancel() {
        view.repaint();
    }

    @Override
    public void paint(Painter painter) {
        target.flatMap(subnet -> view.diagram().bounds(subnet.id()))
                .ifPresent(frame -> painter.ring(frame, edit().isPresent() ? Role.SELECTION : Role.MUTED));
        Point2D world = view.toWorld(at.getX(), at.getY()).subtract(from);
        Frame frame = part.frame();
        painter.ghost(new Frame(frame.x() + world.getX(), frame.y() + world.getY(), frame.width(), frame.height()),
                Role.SELECTION);
    }
}
