package overlaystudio.plan.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A complete search for ranges that serve all claims, whatever they would rather have.
///
/// Claims are served from the largest to the smallest, so that what is left is a number of ranges of the present size;
/// of two that the same kinds of claims may have, it does not matter which is taken. Where all claims may have the same
/// addresses nothing is ever tried twice; else failures are remembered by what was left.
final class Packing {

    /// Far more than any estate needs; only claims with different addresses in a nearly full space come near it.
    private static final int MOST_STEPS = 100_000;

    private final List<Claim> claims;
    private final List<AddressSet> kinds;
    private final List<Integer> order;
    private final Cidr[] ranges;
    private final Set<String> failed = new HashSet<>();
    private int steps;

    private Packing(List<Claim> claims) {
        this.claims = claims;
        kinds = claims.stream().map(Claim::allowed).distinct().toList();
        order = IntStream.range(0, claims.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(at -> claims.get(at).prefix())
                        .thenComparingInt(at -> kinds.indexOf(claims.get(at).allowed())))
                .toList();
        ranges = new Cidr[claims.size()];
    }

    /// A range for each claim, none overlapping another; empty if there are none or the search grew too long.
    static Optional<List<Cidr>> of(List<Claim> claims) {
        Packing packing = new Packing(claims);
        Zone all = Zone.of(new Cidr(IpAddress.ofValue(0), 0), packing.kinds);
        Stock stock = new Stock(0, Stream.of(all).filter(zone -> !zone.isUseless()).toList());
        return packing.serve(0, stock) ? Optional.of(Arrays.asList(packing.ranges)) : Optional.empty();
    }

    private boolean serve(int at, Stock stock) {
        if (at == order.size()) {
            return true;
        }
        int index = order.get(at);
        Claim claim = claims.get(index);
        Stock fitting = halved(stock, claim.prefix());
        String state = at + fitting.signature();
        if (steps++ > MOST_STEPS || failed.contains(state)) {
            return false;
        }
        int kind = kinds.indexOf(claim.allowed());
        for (Zone zone : fitting.offers(kind)) {
            ranges[index] = fitting.lowest(zone);
            if (serve(at + 1, fitting.without(zone))) {
                return true;
            }
        }
        failed.add(state);
        return false;
    }

    private static Stock halved(Stock stock, int prefix) {
        Stock halved = stock;
        while (halved.prefix() < prefix) {
            halved = halved.halved();
        }
        return halved;
    }
}
