package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.MaxSurge;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.net.Cidr;
import overlaystudio.studio.session.Draft;

class TypingTest extends PanelTest {

    @Test
    void a_number_becomes_the_design_with_each_key_and_one_step_of_undo() {
        select(Example.POOL);
        type("count", "300");
        assertThat(pool().count()).isEqualTo(300);
        undo();
        assertThat(pool().count()).isEqualTo(3);
        assertThat(text("count").getText()).isEqualTo("3");
        assertThat(session.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void what_is_typed_after_enter_is_a_step_of_its_own() {
        select(Example.POOL);
        type("count", "30");
        press(KeyCode.ENTER);
        type("count", "31");
        undo();
        assertThat(pool().count()).isEqualTo(30);
    }

    @Test
    void a_half_typed_address_marks_its_field_and_leaves_the_design_alone() {
        select(Example.CLUSTER);
        type("podCidr", "10.1");
        assertThat(cluster().network().podCidr()).isEqualTo(Cidr.parse("192.168.0.0/16"));
        assertThat(text("podCidr").getText()).isEqualTo("10.1");
        assertThat(text("podCidr").getParent().getPseudoClassStates().toString()).contains("invalid");
        assertThat(words("#field-podCidr-problem .message")).singleElement().asString().contains("10.1");
        assertThat(words("#field-podCidr-problem .rule-id")).containsExactly("Rule cidr-syntax");
        assertThat(robot.lookup("#field-podCidr-problem .ikonli-font-icon").tryQuery()).isPresent();
        assertThat(session.modifiedProperty().get()).isTrue();
    }

    @Test
    void a_draft_stays_with_its_field_while_one_looks_elsewhere() {
        select(Example.CLUSTER);
        type("podCidr", "10.1");
        select(Example.POOL);
        select(Example.CLUSTER);
        assertThat(text("podCidr").getText()).isEqualTo("10.1");
        assertThat(words("#field-podCidr-problem .message")).hasSize(1);
    }

    @Test
    void a_draft_of_one_element_does_not_show_at_another_of_its_kind() {
        select(Example.NETWORK);
        type("name", "");
        select(Example.HUB);
        assertThat(text("name").getText()).isEqualTo("hub");
        assertThat(robot.lookup("#field-name-problem").tryQuery()).isEmpty();
    }

    @Test
    void escape_gives_the_designs_value_back_and_drops_the_draft() {
        select(Example.CLUSTER);
        type("podCidr", "10.1");
        press(KeyCode.ESCAPE);
        assertThat(text("podCidr").getText()).isEqualTo("192.168.0.0/16");
        assertThat(session.drafts().all()).isEmpty();
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void typing_on_until_it_is_a_range_drops_the_draft() {
        select(Example.CLUSTER);
        type("podCidr", "10.1");
        robot.write(".0.0/16", 0);
        assertThat(cluster().network().podCidr()).isEqualTo(Cidr.parse("10.1.0.0/16"));
        assertThat(session.drafts().all()).isEmpty();
        assertThat(robot.lookup("#field-podCidr-problem").tryQuery()).isEmpty();
    }

    @Test
    void a_fair_guess_is_offered_and_taken_with_a_click() {
        select(Example.CLUSTER);
        type("podCidr", "10.1.2.3/16");
        Hyperlink guess = robot.lookup("#field-podCidr-problem .fix").queryAs(Hyperlink.class);
        assertThat(guess.getText()).isEqualTo("Did you mean 10.1.0.0/16?");
        robot.interact(guess::fire);
        assertThat(cluster().network().podCidr()).isEqualTo(Cidr.parse("10.1.0.0/16"));
        assertThat(session.drafts().all()).isEmpty();
    }

    @Test
    void letters_in_a_number_are_refused_politely() {
        select(Example.POOL);
        type("count", "abc");
        assertThat(pool().count()).isEqualTo(3);
        assertThat(session.drafts().of(key(Example.POOL, "count")).map(Draft::problem))
                .contains("\u201cabc\u201d is no whole number: type digits only, such as 3.");
    }

    @Test
    void a_number_that_is_needed_cannot_be_left_out() {
        select(Example.POOL);
        type("count", "");
        assertThat(pool().count()).isEqualTo(3);
        assertThat(session.drafts().of(key(Example.POOL, "count")).map(Draft::problem))
                .contains("Nodes cannot be empty.");
    }

    @Test
    void an_empty_optional_field_shows_azures_default_in_grey() {
        select(Example.POOL);
        assertThat(text("maxPods").getText()).isEmpty();
        assertThat(text("maxPods").getPromptText()).isEqualTo("30");
        assertThat(words("#editor-maxPods .origin")).containsExactly("default");
        type("maxPods", "110");
        assertThat(pool().maxPods()).isEqualTo(110);
        assertThat(words("#editor-maxPods .origin")).isEmpty();
        type("maxPods", "");
        assertThat(pool().maxPods()).isNull();
        assertThat(words("#editor-maxPods .origin")).containsExactly("default");
    }

    @Test
    void a_value_that_is_set_is_never_taken_for_the_default() {
        select(Example.CLUSTER);
        assertThat(text("podCidr").getPromptText()).isEmpty();
        type("podCidr", "");
        assertThat(text("podCidr").getPromptText()).isEqualTo("10.244.0.0/16");
    }

    @Test
    void a_placement_that_is_inherited_says_from_where() {
        select(Example.CLUSTER);
        assertThat(text("location").getPromptText()).isEqualTo("westcentralus");
        assertThat(words("#editor-location .origin")).containsExactly("from the design");
        type("location", "westeurope");
        assertThat(cluster().placement().location()).isEqualTo("westeurope");
        assertThat(session.design().placement().location()).isEqualTo("westcentralus");
    }

    @Test
    void arrows_step_a_number_and_start_at_its_default() {
        select(Example.POOL);
        enter("count");
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(pool().count()).isEqualTo(5);
        enter("maxPods");
        press(KeyCode.DOWN);
        assertThat(pool().maxPods()).isEqualTo(29);
        fire("field-maxSurge-more");
        assertThat(pool().maxSurge()).isEqualTo(new MaxSurge(2, false));
    }

    @Test
    void alt_arrows_step_the_prefix_of_a_range() {
        select(Example.SUBNET);
        enter("prefix");
        press(KeyCode.ALT, KeyCode.UP);
        assertThat(subnet().prefix()).isEqualTo(Cidr.parse("10.10.0.0/17"));
        press(KeyCode.ALT, KeyCode.DOWN);
        press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(subnet().prefix()).isEqualTo(Cidr.parse("10.10.0.0/15"));
    }

    @Test
    void the_cursor_stays_where_one_types() {
        select(Example.SUBNET);
        enter("name");
        robot.interact(() -> text("name").positionCaret(4));
        robot.write("s-", 0);
        assertThat(subnet().name()).isEqualTo("nodes-subnet");
        assertThat(text("name").getCaretPosition()).isEqualTo(6);
    }

    @Test
    void undo_by_keys_goes_back_in_the_design() {
        select(Example.POOL);
        type("count", "42");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(pool().count()).isEqualTo(3);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(pool().count()).isEqualTo(42);
        assertThat(text("count").getText()).isEqualTo("42");
    }

    @Test
    void undo_elsewhere_leaves_a_draft_in_its_field() {
        select(Example.POOL);
        type("count", "42");
        type("maxSurge", "x");
        undo();
        assertThat(text("count").getText()).isEqualTo("3");
        assertThat(text("maxSurge").getText()).isEqualTo("x");
    }

    @Test
    void a_range_is_written_as_the_studio_writes_it_once_one_is_done() {
        select(Example.SUBNET);
        type("ipv6Prefix", "FD00:10:0::/64");
        assertThat(text("ipv6Prefix").getText()).isEqualTo("FD00:10:0::/64");
        press(KeyCode.ENTER);
        assertThat(text("ipv6Prefix").getText()).isEqualTo("fd00:10::/64");
    }

    @Test
    void help_says_what_a_number_means() {
        select(Example.POOL);
        assertThat(words("#editor-count .help"))
                .containsExactly("256 blocks of /24 allow 255 nodes with 1 surge node.");
        select(Example.SUBNET);
        assertThat(words("#editor-prefix > .help")).singleElement().asString()
                .isEqualTo("10.10.0.0 \u2013 10.10.255.255 \u00b7 65,531 usable, 65,527 free");
    }

    @Test
    void with_nothing_selected_the_design_itself_is_edited() {
        assertThat(words("#inspector-kind")).containsExactly("Design");
        type("name", "landing zone");
        type("rulesDate", "2026-08-21");
        type("resourceGroup", "rg-network");
        assertThat(session.design().name()).isEqualTo("landing zone");
        assertThat(session.design().rulesDate()).isEqualTo(LocalDate.of(2026, 8, 21));
        assertThat(session.design().placement().resourceGroup()).isEqualTo("rg-network");
        type("rulesDate", "2026-8");
        assertThat(session.drafts().of(key(ElementId.DESIGN, "rulesDate")).map(Draft::text)).contains("2026-8");
    }

    @Test
    void each_text_has_a_label_that_names_it() {
        select(Example.POOL);
        Optional<Label> label = robot.lookup("#editor-count .field-label").tryQueryAs(Label.class);
        assertThat(label.map(Label::getLabelFor)).contains(text("count"));
        assertThat(text("count").getAccessibleHelp()).contains("256 blocks");
    }

    @Test
    void scaling_to_300_nodes_shows_in_the_capacity() {
        select(Example.POOL);
        type("count", "300");
        assertThat(element(Example.POOL, NodePool.class).count()).isEqualTo(300);
        assertThat(words("#inspector-capacity .numbers")).contains("300 + 1 of 256");
        assertThat(robot.lookup("#inspector-capacity .progress-bar.error").tryQuery()).isPresent();
    }
}
