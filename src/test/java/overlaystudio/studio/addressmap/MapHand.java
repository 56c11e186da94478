package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Optional;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.testfx.api.FxRobot;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// A window with an address map, and a hand that knows where its ranges are.
final class MapHand {

    static final ElementId NETWORK = new ElementId("vnet-1");
    static final ElementId NODES = new ElementId("subnet-1");
    static final ElementId OTHER = new ElementId("subnet-2");
    static final ElementId LEGACY = new ElementId("subnet-3");
    static final ElementId CLUSTER = new ElementId("cluster-1");
    static final ElementId POOL = new ElementId("pool-1");
    static final ElementId OUTSIDE = new ElementId("outside-1");
    static final ElementId KEPT = new ElementId("reserved-1");

    final Session session;
    final AddressMapView view;
    final MapPane pane;

    MapHand(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(design(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new AddressMapView(session);
        session.setOnOpened(view::showOpening);
        pane = (MapPane) view.pane();
        Scene scene = new Scene(new BorderPane(view, view.crumbs(), null, null, null), 980, 640);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    /// A network of 16 rows of 16 cells of a /24, with what keeps a hand from it.
    static Design design() {
        VirtualNetwork network = VirtualNetwork.of(NETWORK, "vnet", List.of(Cidr.parse("10.1.0.0/16")))
                .withSubnets(List.of(
                        Subnet.of(NODES, "nodes", Cidr.parse("10.1.16.0/22")),
                        Subnet.of(OTHER, "other", Cidr.parse("10.1.32.0/24")),
                        Subnet.of(LEGACY, "legacy", Cidr.parse("10.1.48.0/24")).withLifecycle(Lifecycle.EXISTING)));
        Cluster cluster = Cluster.of(CLUSTER, "aks")
                .withPools(List.of(NodePool.of(POOL, "pool", PoolMode.SYSTEM, NODES)));
        return Design.empty("test", Design.DOCUMENT_DATE)
                .withNetworks(List.of(network))
                .withClusters(List.of(cluster))
                .withExternalNetworks(List.of(
                        ExternalNetwork.of(OUTSIDE, "office", List.of(Cidr.parse("172.16.0.0/16")))))
                .withReservedRanges(List.of(new ReservedRange(KEPT, "later", Cidr.parse("10.1.240.0/20"))));
    }

    /// Opens a design and looks at it as one first does.
    void open(FxRobot robot, Design design) {
        robot.interact(() -> {
            session.open(design, Optional.empty());
            view.showOpening();
            pane.requestFocus();
            lay();
        });
    }

    /// Draws what would be drawn with the next pulse.
    void lay() {
        view.getScene().getRoot().applyCss();
        view.getScene().getRoot().layout();
    }

    Spot spot(ElementId id) {
        return pane.sheet().spots().of(id).getFirst();
    }

    Spot free(String range) {
        return pane.sheet().spots().all().stream()
                .filter(spot -> spot.isFree() && spot.range().equals(Cidr.parse(range)))
                .findFirst()
                .orElseThrow();
    }

    Cidr range(ElementId id) {
        return session.design().find(id, Subnet.class).orElseThrow().prefix();
    }

    Point2D onScreen(double x, double y) {
        Bounds bounds = pane.localToScreen(pane.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + x), Math.round(bounds.getMinY() + y));
    }

    Point2D center(ElementId id) {
        return center(spot(id));
    }

    Point2D center(Spot spot) {
        return onScreen(spot.frame().centerX(), spot.frame().centerY());
    }

    /// The middle of a range, whether something is there or not.
    Point2D middle(String range) {
        Frame frame = pane.sheet().panels().frames(Cidr.parse(range)).getFirst();
        return onScreen(frame.centerX(), frame.centerY());
    }

    /// The right edge of a range that is one row or less.
    Point2D end(ElementId id) {
        Frame frame = spot(id).frame();
        return onScreen(frame.right() - 2, frame.centerY());
    }

    /// The left edge of a range that is one row or less.
    Point2D start(ElementId id) {
        Frame frame = spot(id).frame();
        return onScreen(frame.x() + 2, frame.centerY());
    }

    IpAddress address(String text) {
        return IpAddress.parse(text);
    }

    String note() {
        return pane.note().isVisible() ? pane.note().getText() : "";
    }

    /// What the card says about what is pointed at.
    String card() {
        return String.join("\n", pane.hover().card().getChildren().stream()
                .map(each -> ((Label) each).getText()).toList());
    }

    String scope() {
        return pane.atlas().scope().name();
    }

    /// The robot's mouse knows nothing of its keys on a screen that is not there.
    void mouse(EventType<MouseEvent> type, Point2D screen, boolean shift) {
        Point2D inScene = pane.localToScene(pane.screenToLocal(screen));
        pane.fireEvent(new MouseEvent(type, inScene.getX(), inScene.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, 1, shift, false, false, false, true, false, false, false, false, false, null));
    }
}
