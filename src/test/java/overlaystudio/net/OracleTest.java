package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random ranges against an independent library, on canonical texts only because that library parses leniently.
class OracleTest {

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void rangesAgreeOnTheirEndsTheirSizeAndEachOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 15_000; round++) {
            Cidr one = randomCidr(random);
            Cidr other = Cidr.of(near(one, random), random.nextInt(33));
            String source = "seed " + seed + ": " + one + " and " + other;
            IPAddress oracle = oracle(one);
            assertThat(one.first()).as(source).hasToString(oracle.getLower().withoutPrefixLength().toString());
            assertThat(one.last()).as(source).hasToString(oracle.getUpper().withoutPrefixLength().toString());
            assertThat(one.size()).as(source).isEqualTo(oracle.getCount().longValueExact());
            assertThat(one.contains(other)).as(source).isEqualTo(oracle.contains(oracle(other)));
            assertThat(one.overlaps(other)).as(source).isEqualTo(oracle.intersect(oracle(other)) != null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {35, 36, 37, 38})
    void setsAgreeOnTheFewestRangesOfAUnion(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Cidr> cidrs = Stream.generate(() -> Cidr.of(near(Cidr.parse("10.0.0.0/24"), random),
                    20 + random.nextInt(13))).limit(1 + random.nextInt(12)).toList();
            IPAddress[] oracles = cidrs.stream().map(OracleTest::oracle).toArray(IPAddress[]::new);
            assertThat(texts(AddressSet.of(cidrs))).as("seed %d: %s", seed, cidrs)
                    .isEqualTo(texts(oracles[0].mergeToPrefixBlocks(oracles)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {39, 40, 41, 42})
    void setsAgreeOnADifference(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            Cidr one = randomCidr(random);
            Cidr other = Cidr.of(near(one, random), random.nextInt(33));
            IPAddress[] rest = oracle(one).subtract(oracle(other));
            AddressSet expected = AddressSet.of(rest == null
                    ? List.of()
                    : Stream.of(rest).flatMap(part -> Stream.of(part.spanWithPrefixBlocks()))
                            .map(part -> Cidr.parse(part.toString())).toList());
            assertThat(AddressSet.of(one).minus(AddressSet.of(other))).as("seed %d: %s - %s", seed, one, other)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {43, 44, 45, 46})
    void ipv6RangesAgreeOnTheirTextAndEachOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Ipv6Cidr one = Ipv6Cidr.of(sparse(random), sparse(random), random.nextInt(129));
            Ipv6Cidr other = Ipv6Cidr.of(one.high(), one.low() ^ random.nextInt(2), random.nextInt(129));
            IPAddress oracle = oracle(one.toString());
            String source = "seed " + seed + ": " + one + " and " + other;
            assertThat(one).as(source).hasToString(oracle.toCanonicalString());
            assertThat(Ipv6Cidr.parse(oracle.toFullString())).as(source).isEqualTo(one);
            assertThat(one.contains(other)).as(source).isEqualTo(oracle.contains(oracle(other.toString())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {47, 48, 49, 50})
    void whatARangeMeetsAmongManyAgreesWithTheTrie(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            List<Cidr> ranges = Stream.generate(() -> clustered(random)).distinct().limit(500).toList();
            IPv4AddressTrie trie = new IPv4AddressTrie();
            ranges.forEach(range -> trie.add(ipv4(range)));
            meetingsAgree(ranges, trie, random, seed);
        }
    }

    private static void meetingsAgree(List<Cidr> ranges, IPv4AddressTrie trie, Random random, long seed) {
        Overlaps overlaps = Overlaps.of(ranges);
        for (int question = 0; question < 1_000; question++) {
            Cidr range = clustered(random);
            List<Cidr> found = IntStream.of(overlaps.meeting(range)).mapToObj(ranges::get).sorted().toList();
            assertThat(found.equals(met(trie, ipv4(range)))).as("seed %d: %s in %s", seed, range, ranges).isTrue();
            assertThat(overlaps.meets(range)).as("seed %d: %s in %s", seed, range, ranges).isEqualTo(!found.isEmpty());
        }
    }

    /// The ranges of a trie around a range and within it.
    private static List<Cidr> met(IPv4AddressTrie trie, IPv4Address range) {
        Set<Cidr> met = new TreeSet<>();
        Stream.of(trie.elementsContaining(range), trie.elementsContainedBy(range)).filter(Objects::nonNull)
                .forEach(part -> part.iterator().forEachRemaining(each -> met.add(cidr(each))));
        return List.copyOf(met);
    }

    /// A range that others are likely to meet, for ranges of the same length are near one another.
    private static Cidr clustered(Random random) {
        int prefix = random.nextInt(100) == 0 ? random.nextInt(12) : 12 + random.nextInt(21);
        int spread = 0xFFFF_FFFF >>> Math.max(0, prefix - 10);
        return Cidr.of(new IpAddress(0x0A00_0000 ^ (random.nextInt() & spread)), prefix);
    }

    private static IPv4Address ipv4(Cidr range) {
        return new IPv4Address(range.network().bits(), range.prefix());
    }

    /// A trie gives single addresses back without a prefix length.
    private static Cidr cidr(IPv4Address block) {
        Integer prefix = block.getPrefixLength();
        return new Cidr(new IpAddress(block.intValue()), prefix == null ? Integer.SIZE : prefix);
    }

    private static Cidr randomCidr(Random random) {
        return Cidr.of(new IpAddress(random.nextInt()), random.nextInt(33));
    }

    /// An address that shares a random number of first bits with a range.
    private static IpAddress near(Cidr cidr, Random random) {
        return new IpAddress(cidr.network().bits() ^ (random.nextInt() >>> random.nextInt(32)));
    }

    /// Four groups, half of them zero.
    private static long sparse(Random random) {
        long bits = 0;
        for (int group = 0; group < 4; group++) {
            bits = (bits << 16) | (random.nextBoolean() ? 0 : random.nextInt(0x10000));
        }
        return bits;
    }

    private static IPAddress oracle(Cidr cidr) {
        return oracle(cidr.toString());
    }

    private static IPAddress oracle(String canonical) {
        return new IPAddressString(canonical).getAddress().toPrefixBlock();
    }

    private static List<String> texts(AddressSet set) {
        return set.cidrs().stream().map(Cidr::toString).toList();
    }

    private static List<String> texts(IPAddress... blocks) {
        return Arrays.stream(blocks).map(block -> Cidr.parse(block.toString())).sorted().map(Cidr::toString).toList();
    }
}
