package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.session.FieldKey;
import overlaystudio.studio.session.Session;

/// A panel in a window, with the words in which its tests speak.
abstract class PanelTest {

    Session session;
    InspectorView view;
    FxRobot robot;

    @BeforeEach
    void open() throws TimeoutException {
        robot = new FxRobot();
        session = newSession();
        view = FxToolkit.setupFixture(this::panel);
    }

    private InspectorView panel() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        InspectorView panel = new InspectorView(session);
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        stage.setScene(new Scene(new StackPane(panel), 330, 700));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        return panel;
    }

    @BeforeAll
    static void takeStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    Session newSession() {
        return Example.session();
    }

    void select(ElementId id) {
        robot.interact(() -> session.select(id));
    }

    TextField text(String field) {
        return robot.lookup("#field-" + field).queryAs(TextField.class);
    }

    Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    /// Puts the keyboard into a field.
    void enter(String field) {
        robot.interact(() -> view.focusField(field));
    }

    /// Types a text in place of what a field has.
    void type(String field, String typed) {
        robot.interact(() -> {
            Form.unfold(text(field));
            text(field).requestFocus();
            text(field).selectAll();
        });
        if (typed.isEmpty()) {
            robot.push(KeyCode.DELETE);
        } else {
            robot.write(typed, 0);
        }
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void undo() {
        robot.interact(session::undo);
    }

    @SuppressWarnings("unchecked")
    <V> ComboBox<Option<V>> choice(String field) {
        return robot.lookup("#field-" + field).queryAs(ComboBox.class);
    }

    void choose(String field, String label) {
        robot.interact(() -> choice(field).getItems().stream()
                .filter(option -> option.label().equals(label))
                .findFirst()
                .ifPresentOrElse(choice(field)::setValue, () -> assertThat(choice(field).getItems()).contains()));
    }

    /// Clicks a node by firing it, wherever it is scrolled to.
    void fire(String id) {
        robot.interact(() -> ((javafx.scene.control.ButtonBase) node(id)).fire());
    }

    /// All that is written in what the lookup finds, as far as it is in sight.
    List<String> words(String lookup) {
        return robot.lookup(lookup).queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean hasState(String id, String state) {
        return node(id).getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals(state));
    }

    FieldKey key(ElementId element, String field) {
        return new FieldKey(element, field);
    }

    <E extends Element> E element(ElementId id, Class<E> type) {
        return session.design().find(id, type).orElseThrow();
    }

    NodePool pool() {
        return element(Example.POOL, NodePool.class);
    }

    Cluster cluster() {
        return element(Example.CLUSTER, Cluster.class);
    }

    Subnet subnet() {
        return element(Example.SUBNET, Subnet.class);
    }

    VirtualNetwork network() {
        return element(Example.NETWORK, VirtualNetwork.class);
    }
}
