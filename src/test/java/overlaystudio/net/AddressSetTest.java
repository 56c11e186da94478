package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class AddressSetTest {

    private static AddressSet set(String... cidrs) {
        return AddressSet.of(Stream.of(cidrs).map(Cidr::parse).toList());
    }

    @Test
    void theEmptySetHasNothing() {
        AddressSet empty = AddressSet.empty();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.size()).isZero();
        assertThat(empty.cidrs()).isEmpty();
        assertThat(empty.contains(Cidr.parse("0.0.0.0/0"))).isFalse();
        assertThat(empty.overlaps(Cidr.parse("0.0.0.0/0"))).isFalse();
        assertThat(empty).isEqualTo(set()).hasToString("[]");
    }

    @Test
    void adjacentAndOverlappingRangesBecomeOne() {
        assertThat(set("10.0.1.0/24", "10.0.0.0/24", "10.0.0.128/25").cidrs())
                .isEqualTo(List.of(Cidr.parse("10.0.0.0/23")));
        assertThat(set("10.0.0.0/24", "10.0.1.0/24")).isEqualTo(set("10.0.0.0/23"))
                .hasSameHashCodeAs(set("10.0.0.0/23")).hasToString("[10.0.0.0-10.0.1.255]");
    }

    @Test
    void aSetIsEqualOnlyToTheSameAddresses() {
        assertThat(set("10.0.0.0/24")).isNotEqualTo(set("10.0.0.0/25")).isNotEqualTo(null)
                .isNotEqualTo(Cidr.parse("10.0.0.0/24"));
    }

    @Test
    void theWholeAddressSpaceIsASet() {
        AddressSet all = set("0.0.0.0/0");
        assertThat(all.size()).isEqualTo(4294967296L);
        assertThat(all.cidrs()).isEqualTo(List.of(Cidr.parse("0.0.0.0/0")));
        assertThat(all.minus(all)).isEqualTo(AddressSet.empty());
        assertThat(all.minus(AddressSet.empty())).isEqualTo(all);
        assertThat(AddressSet.empty().minus(all).isEmpty()).isTrue();
    }

    @Test
    void removingOneAddressLeavesOneBlockOfEachSize() {
        AddressSet rest = set("0.0.0.0/0").minus(set("255.255.255.255/32"));
        assertThat(rest.size()).isEqualTo(4294967295L);
        assertThat(rest.cidrs()).hasSize(32).startsWith(Cidr.parse("0.0.0.0/1")).endsWith(
                Cidr.parse("255.255.255.254/32"));
    }

    @Test
    void aSetWithAHoleShowsItsRuns() {
        AddressSet set = set("10.0.0.0/24").minus(set("10.0.0.64/26"));
        assertThat(set).hasToString("[10.0.0.0-10.0.0.63, 10.0.0.128-10.0.0.255]");
        assertThat(set.cidrs()).hasToString("[10.0.0.0/26, 10.0.0.128/25]");
    }

    @Test
    void anOperationLeavesItsSetsAsTheyWere() {
        AddressSet one = set("10.0.0.0/24");
        AddressSet other = set("10.0.0.0/26");
        assertThat(List.of(one.union(other), one.minus(other), one.intersect(other))).doesNotHaveDuplicates();
        assertThat(one).isEqualTo(set("10.0.0.0/24"));
        assertThat(other).isEqualTo(set("10.0.0.0/26"));
    }
}
