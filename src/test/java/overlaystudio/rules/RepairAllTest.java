package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.file.Samples;

class RepairAllTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void it_says_what_it_did_and_leaves_what_it_says() {
        Design broken = Samples.load("mistakes");
        RepairAll repaired = BOOK.repairAll(broken);
        assertThat(repaired.done()).isNotEmpty();
        assertThat(repaired.left()).hasSizeLessThan(BOOK.findings(broken, broken.rulesDate()).size());
        assertThat(repaired.left()).extracting(Finding::message)
                .isEqualTo(
                        BOOK.findings(repaired.design(), broken.rulesDate()).stream().map(Finding::message).toList());
        assertThat(repaired.edit().applyTo(broken)).isEqualTo(repaired.design());
        assertThat(repaired.design().rulesDate()).isEqualTo(broken.rulesDate());
    }

    @Test
    void a_clean_design_is_left_alone() {
        RepairAll repaired = BOOK.repairAll(Given.clean());
        assertThat(repaired.done()).isEmpty();
        assertThat(repaired.design()).isEqualTo(Given.clean());
    }
}
