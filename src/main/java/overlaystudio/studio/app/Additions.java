package overlaystudio.studio.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.control.MenuItem;

import overlaystudio.design.Cluster;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NewElements;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// Adds elements to the design, where the selection says, and takes them away.
final class Additions {

    private static final Messages MESSAGES = Messages.of(Additions.class);

    private final Session session;
    private final Dialogs dialogs;
    private Consumer<Edit.AddElement> putNote = this::put;
    private Function<Edit.AddElement, Edit> placing = add -> add;

    Additions(Session session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    /// Lets something say where what is added stands.
    void setPlacing(Function<Edit.AddElement, Edit> placing) {
        this.placing = placing;
    }

    /// Adds an element of a kind and selects it; says what is missing if there is no place for it.
    ///
    /// @return whether it was added
    boolean add(ElementKind kind) {
        Optional<Edit.AddElement> edit = edit(kind);
        edit.ifPresentOrElse(
                each -> {
                    if (kind == ElementKind.NOTE) {
                        putNote.accept(each);
                    } else {
                        put(each);
                    }
                },
                () -> dialogs.tell(MESSAGES.say("add.none", kind.noun()), missing(kind)));
        return edit.isPresent();
    }

    private void put(Edit.AddElement add) {
        session.seal();
        session.apply(placing.apply(add));
        session.select(add.element().id());
    }

    /// What puts a new note at its place.
    void setPutNote(Consumer<Edit.AddElement> putNote) {
        this.putNote = putNote;
    }

    private Optional<Edit.AddElement> edit(ElementKind kind) {
        NewElements news = session.newElements();
        return switch (kind) {
            case VIRTUAL_NETWORK -> Optional.of(news.network());
            case SUBNET -> network().flatMap(news::subnet);
            case PEERING -> news.peering();
            case EXTERNAL_NETWORK -> Optional.of(news.externalNetwork());
            case ROUTE_TABLE -> Optional.of(news.routeTable());
            case NAT_GATEWAY -> Optional.of(news.natGateway());
            case PUBLIC_IP -> Optional.of(news.publicIp());
            case SECURITY_GROUP -> Optional.of(news.securityGroup());
            case APPLIANCE -> Optional.of(news.appliance());
            case RESERVED_RANGE -> news.reservedRange();
            case CLUSTER -> Optional.of(news.cluster(subnet()));
            case NODE_POOL -> cluster().map(news::pool);
            case NOTE -> news.note(session.selection());
        };
    }

    private static String missing(ElementKind kind) {
        return switch (kind) {
            case SUBNET -> MESSAGES.say("add.subnet-needs");
            case PEERING -> MESSAGES.say("add.peering-needs");
            case NODE_POOL -> MESSAGES.say("add.pool-needs");
            case NOTE -> MESSAGES.say("add.note-needs", Note.MOST);
            default -> MESSAGES.say("add.needs");
        };
    }

    private Optional<Element> selected() {
        return session.design().find(session.selection());
    }

    private Optional<VirtualNetwork> network() {
        ElementId id = session.selection().owner();
        return session.design()
                .find(id, VirtualNetwork.class)
                .or(() -> session.design().networkOf(id))
                .or(() -> session.design().networks().stream().reduce((_, last) -> last));
    }

    /// The subnet that is selected, or the first of the selected network, or the first one without a cluster.
    private Optional<Subnet> subnet() {
        return selected().flatMap(element -> switch (element) {
            case Subnet subnet -> Optional.of(subnet);
            case VirtualNetwork network -> network.subnets().stream().findFirst();
            default -> Optional.<Subnet>empty();
        })
                .or(() -> subnets().stream().filter(this::isWithoutCluster).findFirst());
    }

    private List<Subnet> subnets() {
        return session.design().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .toList();
    }

    private boolean isWithoutCluster(Subnet subnet) {
        return subnet.delegation() == null
                && session.design().clusters().stream()
                        .flatMap(cluster -> cluster.pools().stream())
                        .noneMatch(pool -> subnet.id().equals(pool.subnet()));
    }

    private Optional<Cluster> cluster() {
        ElementId id = session.selection().owner();
        return session.design()
                .find(id, Cluster.class)
                .or(() -> session.design().clusterOf(id))
                .or(() -> session.design().clusters().stream().reduce((_, last) -> last));
    }

    /// Takes the selected elements away, with their children and the references to them.
    void remove() {
        List<Edit> edits = session.chosen().stream()
                .flatMap(id -> session.design().find(id).stream())
                .<Edit>map(element -> new Edit.RemoveElement(
                        element.id(), MESSAGES.say("delete.one", element.elementKind().noun())))
                .toList();
        if (edits.size() == 1) {
            session.apply(edits.getFirst());
        } else if (!edits.isEmpty()) {
            session.apply(new Edit.Batch(MESSAGES.say("delete.several", edits.size()), edits));
        }
    }

    /// Items of a menu that says by its name that they add something.
    List<MenuItem> items(List<ElementKind> kinds) {
        return kinds.stream().map(kind -> item(kind, kind.label())).toList();
    }

    /// Items that say themselves that they add something.
    List<MenuItem> itemsToAdd(List<ElementKind> kinds) {
        return kinds.stream().map(kind -> item(kind, name(kind))).toList();
    }

    /// What adding an element of a kind is called.
    static String name(ElementKind kind) {
        return MESSAGES.say("add.one", kind.noun());
    }

    private MenuItem item(ElementKind kind, String text) {
        MenuItem item = new MenuItem(text, Icons.of(kind));
        item.setId("add-" + kind.stem());
        item.setOnAction(_ -> add(kind));
        return item;
    }

    /// What can be added to an element, or to the design where there is none.
    static List<ElementKind> kindsIn(Optional<Element> element) {
        return element.map(each -> switch (each) {
            case VirtualNetwork _ -> List.of(ElementKind.SUBNET, ElementKind.CLUSTER, ElementKind.PEERING,
                    ElementKind.NOTE);
            case Subnet _ -> List.of(ElementKind.CLUSTER, ElementKind.NOTE);
            case Cluster _, NodePool _ -> List.of(ElementKind.NODE_POOL, ElementKind.NOTE);
            case Note _ -> List.<ElementKind>of();
            default -> List.of(ElementKind.NOTE);
        })
                .orElse(List.of(ElementKind.VIRTUAL_NETWORK, ElementKind.CLUSTER, ElementKind.EXTERNAL_NETWORK,
                        ElementKind.NOTE));
    }
}
