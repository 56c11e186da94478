package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RulePageTest {

    @Test
    void a_page_has_a_title_and_sections() {
        RulePage page = RulePage.parse("# Pods keep apart\n\n## What\n\nOne.\n\nTwo.\n\n## Example\n- a\n- b\n");
        assertThat(page.title()).isEqualTo("Pods keep apart");
        assertThat(page.sections()).containsExactly(
                new RulePage.Section("What", "One.\n\nTwo."), new RulePage.Section("Example", "- a\n- b"));
    }

    @Test
    void a_page_without_a_title_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RulePage.parse("## What\nOne.\n"));
    }

    @Test
    void what_is_no_rule_has_no_page() {
        assertThat(RuleBook.standard().page("../book/numbers")).isEmpty();
    }
}
