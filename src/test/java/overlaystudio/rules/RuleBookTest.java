package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;

class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.standard();

    private static Design withNodes(int count) {
        return Given.pool(Given.clean(), pool -> pool.withCount(count));
    }

    @Test
    void the_document_s_example_has_one_warning() {
        assertThat(BOOK.judge(Given.example()).findings()).extracting(Finding::rule)
                .containsExactly("service-cidr-overlaps-vnet");
        assertThat(BOOK.judge(Given.example()).findings()).extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void at_255_nodes_only_headroom_is_lacking() {
        assertThat(BOOK.judge(withNodes(255)).findings()).extracting(Finding::rule)
                .containsExactly("pod-cidr-headroom");
    }

    @Test
    void at_256_nodes_an_upgrade_lacks_a_block() {
        assertThat(BOOK.judge(withNodes(256)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("pod-cidr-capacity-max");
            assertThat(finding.breach().timing()).isEqualTo(Timing.REFUSED_AT_UPGRADE);
            assertThat(finding.message()).isEqualTo("An upgrade of myOverlayCluster needs 257 pod blocks"
                    + " (256 nodes + 1 surge node), but 192.168.0.0/16 has 256");
        });
    }

    @Test
    void at_257_nodes_the_cluster_cannot_be_created() {
        assertThat(BOOK.judge(withNodes(257)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("pod-cidr-capacity-now");
            assertThat(finding.breach().timing()).isEqualTo(Timing.REFUSED_AT_CREATE);
            assertThat(finding.message()).contains("257 nodes", "257 pod blocks of /24", "192.168.0.0/16 has 256");
        });
    }

    @Test
    void a_day_before_the_first_entry_is_judged_by_it() {
        LocalDate early = LocalDate.of(2020, 1, 1);
        assertThat(BOOK.facts(early).numbers()).isEqualTo(BOOK.facts(Design.DOCUMENT_DATE).numbers());
    }
}
