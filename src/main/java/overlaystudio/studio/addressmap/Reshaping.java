package overlaystudio.studio.addressmap;

import java.util.Optional;
import java.util.function.Function;

import javafx.geometry.Point2D;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.addressmap.Claim;
import overlaystudio.diagram.addressmap.MapSheet;
import overlaystudio.diagram.addressmap.NewSubnet;
import overlaystudio.diagram.addressmap.Panels;
import overlaystudio.diagram.addressmap.Proposal;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.studio.canvas.Painter;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// Takes a subnet to another place or another size, or draws a new one, and says while it is held what would then be
/// found.
final class Reshaping {

    private static final Messages MESSAGES = Messages.of(Reshaping.class);

    private final MapPane pane;
    private final ElementId subnet;
    private final Function<IpAddress, Proposal> way;
    private Point2D at;
    private Optional<Proposal> proposal = Optional.empty();

    private Reshaping(MapPane pane, ElementId subnet, Function<IpAddress, Proposal> way, Point2D pressed) {
        this.pane = pane;
        this.subnet = subnet;
        this.way = way;
        at = pressed;
    }

    /// Takes hold of a subnet.
    static Reshaping of(MapPane pane, Shaping shaping, Edge edge, Point2D pressed) {
        long grabbed = address(pane, pressed).value() - shaping.subnet().prefix().first().value();
        return new Reshaping(pane, shaping.subnet().id(), to -> edge.proposal(shaping, to, grabbed), pressed);
    }

    /// Begins to draw a new subnet.
    static Reshaping of(MapPane pane, NewSubnet drawn, Point2D pressed) {
        IpAddress from = address(pane, pressed);
        return new Reshaping(pane, drawn.id(), to -> drawn.between(from, to), pressed);
    }

    private static IpAddress address(MapPane pane, Point2D pixel) {
        return pane.sheet().panels().address(pixel.getX(), pixel.getY());
    }

    void to(Point2D pixel) {
        at = pixel;
        Proposal next = way.apply(address(pane, pixel));
        if (proposal.filter(next::equals).isPresent()) {
            pane.note().follow(at);
            return;
        }
        proposal = Optional.of(next);
        say(next);
        next.edit().ifPresent(edit -> attempt(edit, next.range()));
        pane.repaint();
    }

    private void say(Proposal next) {
        next.obstacle().ifPresentOrElse(
                why -> pane.note().show(why, true, at),
                () -> pane.note().show(next.edit().isEmpty() ? MESSAGES.say("drag.here") : extent(next.range()), false,
                        at));
    }

    private static String extent(Cidr range) {
        return MESSAGES.say("drag.extent", range, Claim.extent(range));
    }

    private void attempt(Edit edit, Cidr range) {
        Session session = pane.session();
        session.attempt(edit, tried -> {
            boolean isStill = proposal.filter(each -> each.range().equals(range)).isPresent() && pane.isHolding(this);
            session.assessmentProperty().get().filter(_ -> isStill).ifPresent(now -> pane.note()
                    .show(MESSAGES.say("drag.verdict", extent(range), Verdicts.change(now, tried)),
                            Verdicts.isWorse(now, tried), at));
        });
    }

    void drop() {
        Session session = pane.session();
        proposal.flatMap(Proposal::edit).ifPresent(edit -> {
            session.seal();
            session.apply(edit);
            session.seal();
            session.select(subnet);
        });
    }

    void paint(Painter painter, Panels panels) {
        proposal.ifPresent(each -> panels.grids()
                .forEach(grid -> MapSheet.of(each, grid).forEach(painter::paint)));
    }
}
