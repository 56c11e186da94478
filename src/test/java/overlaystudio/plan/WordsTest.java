package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void thousandsAreSeparated() {
        assertThat(Words.number(999)).isEqualTo("999");
        assertThat(Words.number(1_000)).isEqualTo("1,000");
        assertThat(Words.number(-16_777_216)).isEqualTo("-16,777,216");
    }

    @Test
    void oneThingIsSingularAndAllOthersPlural() {
        assertThat(Words.count(1, "node")).isEqualTo("1 node");
        assertThat(Words.count(0, "node")).isEqualTo("0 nodes");
        assertThat(Words.count(1_001, "node")).isEqualTo("1,001 nodes");
    }

    @Test
    void aListHasCommasAndOneAndBeforeTheLast() {
        assertThat(Words.and(List.of())).isEqualTo("none");
        assertThat(Words.and(List.of("a"))).isEqualTo("a");
        assertThat(Words.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Words.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void aChoiceHasOrBeforeTheLast() {
        assertThat(Words.or(List.of("a"))).isEqualTo("a");
        assertThat(Words.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }

    @Test
    void aLongListNamesSomeAndCountsTheOthers() {
        assertThat(Words.and(List.of("a", "b", "c"), 3)).isEqualTo("a, b and c");
        assertThat(Words.and(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
        assertThat(Words.and(Collections.nCopies(1_002, "a"), 2)).isEqualTo("a, a and 1,000 more");
    }
}
