package overlaystudio.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import inet.ipaddr.format.util.AddressTrie.TrieNode;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;

/// The search for all overlapping pairs among ranges, in three ways that must find the same number.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OverlapBench {

    /// How many ranges.
    @Param({"1000", "10000", "100000"}) public int ranges;

    private List<Cidr> cidrs = List.of();
    private long[] packed = {};
    private List<IPv4Address> addresses = List.of();

    /// Makes the ranges in the form that each way starts from, and checks that all ways agree.
    @Setup
    public void ranges() {
        cidrs = Ranges.of(ranges);
        packed = cidrs.stream().mapToLong(BareSweep::pack).toArray();
        addresses = cidrs.stream().map(each -> new IPv4Address(each.network().bits(), each.prefix())).toList();
        if (overlaps() != bareSweep() || overlaps() != trie()) {
            throw new IllegalStateException(overlaps() + ", " + bareSweep() + " and " + trie() + " pairs");
        }
    }

    /// The studio's search.
    @Benchmark
    public long overlaps() {
        long[] pairs = {0};
        Overlaps.of(cidrs).forEach((_, _) -> pairs[0]++);
        return pairs[0];
    }

    /// The least that any search must do: to sort numbers and to sweep over them.
    @Benchmark
    public long bareSweep() {
        return BareSweep.pairs(packed);
    }

    /// The trie of the IPAddress library: each range is added, then asked for the ranges around it.
    @Benchmark
    public long trie() {
        IPv4AddressTrie trie = new IPv4AddressTrie();
        addresses.forEach(trie::add);
        long pairs = 0;
        for (IPv4Address address : addresses) {
            TrieNode<IPv4Address> around = trie.elementsContaining(address);
            pairs += around == null ? 0 : around.size() - 1;
        }
        return pairs;
    }
}
