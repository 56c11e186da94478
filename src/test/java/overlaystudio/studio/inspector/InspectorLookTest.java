package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.ElementId;
import overlaystudio.studio.session.Session;

@ExtendWith(ApplicationExtension.class)
class InspectorLookTest {

    private Session session;
    private InspectorView view;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = Example.session();
        view = new InspectorView(session);
        stage.setScene(new Scene(view, 330, 940));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void every_form_shows_its_labels_whole_from_300_to_460_pixels(FxRobot robot) {
        for (int width : List.of(300, 330, 460)) {
            robot.interact(() -> stage.setWidth(width));
            for (ElementId id : Example.ALL) {
                robot.interact(() -> showAll(id));
                assertThat(cutOff(robot)).as(id + " at " + width).isEmpty();
            }
        }
    }

    @Test
    void every_form_can_be_looked_at_in_both_themes(FxRobot robot) {
        for (ElementId id : Example.ALL) {
            robot.interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
            robot.interact(() -> session.select(id));
            shoot(robot, id + "-light");
            robot.interact(() -> showAll(id));
            shoot(robot, id + "-light-unfolded");
            robot.interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
            shoot(robot, id + "-dark");
        }
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    @Test
    void what_is_wrong_can_be_looked_at_in_both_themes(FxRobot robot) {
        robot.interact(() -> {
            showAll(Example.CLUSTER);
            text(robot, "podCidr").setText("10.1.2.3/16");
            text(robot, "serviceCidr").setText("10.1");
            text(robot, "dnsServiceIp").setText("10.0.0.1");
        });
        shootBoth(robot, "cluster-drafts");
        robot.interact(() -> {
            showAll(Example.POOL);
            text(robot, "count").setText("300");
            text(robot, "vmSize").setText("Standard_D4s_v5");
            text(robot, "maxUnavailable").setText("x");
        });
        shootBoth(robot, "pool-errors");
        robot.interact(() -> {
            showAll(Example.ROUTES);
            ((ButtonBase) Objects.requireNonNull(view.lookup("#field-routes-add"))).fire();
        });
        shootBoth(robot, "routes-card");
    }

    private static TextField text(FxRobot robot, String field) {
        return robot.lookup("#field-" + field).queryAs(TextField.class);
    }

    private void shootBoth(FxRobot robot, String name) {
        shoot(robot, name + "-light");
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        shoot(robot, name + "-dark");
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    private void shoot(FxRobot robot, String name) {
        robot.interact(() -> {
            ScrollPane scroll = (ScrollPane) Objects.requireNonNull(view.lookup(".scroll-pane"));
            double whole = ((Region) scroll.getContent()).prefHeight(330) + 90;
            view.resize(330, Math.max(400, whole));
            view.layout();
            assertThat(Picture.write(view.snapshot(null, null), name)).isNotEmptyFile();
        });
    }

    private void showAll(ElementId id) {
        session.select(id);
        view.lookupAll(".titled-pane").forEach(group -> ((TitledPane) group).setExpanded(true));
        view.applyCss();
        view.layout();
    }

    private static boolean isInSight(@Nullable Node node) {
        return node == null || (node.isVisible() && isInSight(node.getParent()));
    }

    private List<String> cutOff(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .filter(InspectorLookTest::isInSight)
                .filter(label -> label.getScene() != null && !label.getText().isEmpty())
                .filter(label -> label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText()))
                .map(Label::getText)
                .toList();
    }
}
