package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;

/// The zones that are left while ranges are handed out, the largest first.
///
/// @param prefix the prefix length that is handed out now: uniform zones are at least as large, divided ones just so
/// @param zones the zones
record Stock(int prefix, List<Zone> zones) {

    Stock {
        zones = List.copyOf(zones);
    }

    /// One zone of each shape that serves a kind, the smallest and lowest of it.
    List<Zone> offers(int kind) {
        Map<String, Zone> offers = new LinkedHashMap<>();
        zones.stream()
                .filter(zone -> zone.serves(kind))
                .sorted((a, b) -> a.range().prefix() == b.range().prefix()
                        ? a.range().compareTo(b.range())
                        : b.range().prefix() - a.range().prefix())
                .forEach(zone -> offers.putIfAbsent(zone.shape(), zone));
        return offers.values().stream()
                .sorted((a, b) -> Integer.bitCount(a.kinds()) - Integer.bitCount(b.kinds()))
                .toList();
    }

    /// The lowest range of the present size in a zone.
    Cidr lowest(Zone zone) {
        return zone.range().block(prefix, 0);
    }

    /// What is left when the lowest range of a zone is handed out.
    Stock without(Zone taken) {
        List<Zone> left = new ArrayList<>(zones);
        left.remove(taken);
        Cidr rest = taken.range();
        while (rest.prefix() < prefix) {
            left.add(Zone.uniform(rest.halves().getLast(), taken.kinds()));
            rest = rest.halves().getFirst();
        }
        return new Stock(prefix, left);
    }

    /// The same for ranges of half the size.
    Stock halved() {
        return new Stock(prefix + 1, zones.stream()
                .flatMap(zone -> zone.isUniform() ? Stream.of(zone) : zone.halves().stream())
                .filter(zone -> !zone.isUseless())
                .toList());
    }

    /// How many ranges of the present size there are of each shape; equal stocks serve equal claims.
    String signature() {
        Map<String, Long> counts = zones.stream()
                .collect(Collectors.groupingBy(
                        Zone::shape, TreeMap::new, Collectors.summingLong(zone -> zone.range().blocks(prefix))));
        return prefix + counts.toString();
    }
}
