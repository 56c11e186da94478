package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import overlaystudio.design.Edit;
import overlaystudio.diagram.addressmap.NewSubnet;
import overlaystudio.diagram.addressmap.Proposal;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// What keys and menus do on the address map, each a step of its own.
final class Steps {

    private static final Messages MESSAGES = Messages.of(Steps.class);

    /// Size of a subnet that is added where there is room for more.
    private static final int SUBNET_PREFIX = 24;

    private final MapPane pane;

    Steps(MapPane pane) {
        this.pane = pane;
    }

    /// Changes the selected subnet, or says why not; false where no subnet is selected.
    boolean reshape(Function<Shaping, Proposal> way) {
        Optional<Shaping> shaping = Shaping.of(pane.atlas().plan(), pane.session().selection());
        shaping.map(way).ifPresent(this::make);
        return shaping.isPresent();
    }

    private void make(Proposal proposal) {
        pane.note().hide();
        proposal.obstacle().ifPresentOrElse(why -> pane.say(why, true),
                () -> proposal.edit().ifPresentOrElse(this::make,
                        () -> pane.say(MESSAGES.say("nothing-changes"), false)));
    }

    private void make(Edit edit) {
        Session session = pane.session();
        session.seal();
        session.apply(edit);
        session.seal();
    }

    /// Adds a subnet at the start of the selected free range; false where none is selected.
    boolean addSubnet() {
        Optional<Spot> free = pane.cursor().filter(Spot::isFree);
        free.ifPresent(spot -> addSubnet(spot, spot.range().first()));
        return free.isPresent();
    }

    /// Adds a subnet in a free range, around an address of it.
    void addSubnet(Spot free, IpAddress address) {
        NewSubnet.of(pane.atlas().plan(), free.id()).ifPresent(added -> {
            Proposal proposal = added.at(Cidr.of(address, Math.max(SUBNET_PREFIX, free.range().prefix())));
            make(proposal);
            if (proposal.edit().isPresent()) {
                pane.session().select(added.id());
            }
        });
    }

    void zoomIn() {
        IpAddress at = pane.cursor().map(Spot::range).filter(pane.atlas().scope()::shows)
                .orElseGet(() -> pane.atlas().scope().ranges().getFirst())
                .first();
        pane.atlas().scope().nearer(at).ifPresent(pane.atlas()::lookAt);
    }

    void zoomOut() {
        pane.atlas().scope().farther(pane.atlas().map()).ifPresent(pane.atlas()::lookAt);
    }

    /// Looks at what is selected from as near as all of it can be seen.
    void lookAtSelection() {
        List<Cidr> ranges = pane.session().chosen().stream()
                .flatMap(id -> pane.atlas().rangesOf(id).stream())
                .toList();
        pane.atlas().lookAt(ranges);
    }
}
