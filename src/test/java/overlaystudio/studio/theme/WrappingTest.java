package overlaystudio.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Texts from right to left in every width, for JavaFX fails at some.
@ExtendWith(ApplicationExtension.class)
class WrappingTest {

    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd";

    @Start
    void start(Stage stage) {
        assertThat(stage).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW + " " + HEBREW, "vnet " + HEBREW + " overlaps the outside network " + HEBREW,
            "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645 abc \u0627\u0644\u0633\u0644\u0627\u0645",
            "Name \"a\u00e4\u2028\u202e$(x)`'\" is no name: letters, digits and - only", "a \u202e b  c\td \u2067 e",
            HEBREW + "  " + HEBREW + "\n" + HEBREW + " "})
    void fitAnyWidth(String text, FxRobot robot) {
        robot.interact(() -> {
            Label label = new Label(text);
            Wrapping.of(label);
            VBox box = new VBox(label);
            new Scene(box).getRoot().applyCss();
            for (int width = 1; width < 400; width++) {
                box.resize(width, 100);
                box.layout();
                assertThat(label.prefHeight(width)).isPositive();
            }
        });
    }

    @Test
    void labelsAndAreasTakeThem(FxRobot robot) {
        robot.interact(() -> {
            Label label = new Label();
            TextArea area = new TextArea();
            Wrapping.of(label);
            Wrapping.of(area);
            VBox box = new VBox(label, area);
            new Scene(box).getRoot().applyCss();
            box.resize(60, 400);
            for (String text : List.of("plain words that are long", HEBREW + " " + HEBREW, "plain again")) {
                label.setText(text);
                area.setText(text);
                box.applyCss();
                box.layout();
            }
            assertThat(label.getText()).isEqualTo("plain again");
            assertThat(area.isWrapText()).isTrue();
            area.setText(HEBREW);
            assertThat(area.isWrapText()).isFalse();
            assertThat(area.getText()).isEqualTo(HEBREW);
        });
    }

    @Test
    void linesAreBrokenAtSpacesAndNothingIsLost() {
        String text = "The address space 10.0.0.0/16 of " + HEBREW + " overlaps the outside network " + HEBREW
                + " 10.0.1.0/24";
        String broken = Wrapping.broken(text);
        assertThat(broken.replace('\n', ' ')).isEqualTo(text);
        assertThat(broken.lines()).hasSizeGreaterThan(1).allSatisfy(line -> assertThat(line.length()).isLessThan(60));
        assertThat(Wrapping.broken(broken)).isEqualTo(broken);
    }
}
