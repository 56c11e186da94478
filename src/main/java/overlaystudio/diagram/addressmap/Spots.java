package overlaystudio.diagram.addressmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;

/// The ranges of an address map that are large enough to point at, in reading order: by address, the wider before those
/// inside it.
///
/// @param all the spots
public record Spots(List<Spot> all) {

    /// Least width and height of what one can point at.
    private static final double LEAST = 4;

    /// A free range lies upon its network and under all else.
    private static final Comparator<Spot> ORDER = Comparator.comparing(Spot::range)
            .thenComparing(spot -> spot.kind().orElse(ClaimKind.NETWORK))
            .thenComparing(Spot::isFree)
            .thenComparing(Spot::id);

    /// Keeps a copy.
    public Spots {
        all = List.copyOf(all);
    }

    /// The spots of an address map in panels.
    public static Spots of(AddressMap map, Panels panels) {
        Map<Claim, List<Overlap>> overlaps = overlaps(map);
        Map<ElementId, String> networks = map.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.NETWORK)
                .collect(Collectors.toMap(Claim::id, Claim::name, (name, _) -> name));
        return new Spots(panels.grids().stream()
                .flatMap(grid -> Stream.concat(claims(map, grid, overlaps), free(map, grid, networks)).sorted(ORDER))
                .toList());
    }

    private static Map<Claim, List<Overlap>> overlaps(AddressMap map) {
        Map<Claim, List<Overlap>> overlaps = new HashMap<>();
        for (Overlap overlap : map.overlaps()) {
            overlaps.computeIfAbsent(overlap.wider(), _ -> new ArrayList<>()).add(overlap);
            overlaps.computeIfAbsent(overlap.narrower(), _ -> new ArrayList<>()).add(overlap);
        }
        return overlaps;
    }

    private static Stream<Spot> claims(AddressMap map, Grid grid, Map<Claim, List<Overlap>> overlaps) {
        return map.in(grid.scope()).stream()
                .flatMap(claim -> spot(grid, claim.range(),
                        frame -> Spot.of(claim, overlaps.getOrDefault(claim, List.of()), frame)));
    }

    private static Stream<Spot> free(AddressMap map, Grid grid, Map<ElementId, String> networks) {
        return map.free().stream()
                .flatMap(each -> spot(grid, each.range(),
                        frame -> Spot.of(each, networks.getOrDefault(each.network(), ""), frame)));
    }

    private static Stream<Spot> spot(Grid grid, Cidr range, Function<Frame, Spot> make) {
        return grid.frame(range)
                .filter(frame -> frame.width() >= LEAST && frame.height() >= LEAST)
                .map(make).stream();
    }

    /// What lies uppermost at a point: the narrowest range there.
    public Optional<Spot> at(double x, double y) {
        return all.reversed().stream().filter(spot -> spot.frame().contains(x, y)).findFirst();
    }

    /// All that lies at a point, the uppermost first.
    public List<Spot> allAt(double x, double y) {
        return all.reversed().stream().filter(spot -> spot.frame().contains(x, y)).toList();
    }

    /// The spots of an element or of a part of one, free ranges left out.
    public List<Spot> of(ElementId id) {
        return all.stream().filter(spot -> spot.id().equals(id) && !spot.isFree()).toList();
    }

    /// The same thing as a spot of another picture.
    public Optional<Spot> same(Spot other) {
        return all.stream().filter(other::isSame).findFirst();
    }

    /// The one after a spot in reading order, or before it.
    ///
    /// @param by 1 or -1
    public Optional<Spot> next(Spot from, int by) {
        int at = all.indexOf(from) + by;
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /// The nearest one in the rows below a spot, or above it.
    ///
    /// @param by 1 for below, -1 for above
    public Optional<Spot> beyond(Spot from, int by) {
        return all.stream()
                .filter(spot -> by * (spot.frame().centerY() - from.frame().centerY()) > 0)
                .filter(spot -> by > 0
                        ? spot.frame().y() >= from.frame().bottom() - 1
                        : spot.frame().bottom() <= from.frame().y() + 1)
                .min(Comparator.comparingDouble(spot -> distance(from.frame(), spot.frame())));
    }

    private static double distance(Frame from, Frame to) {
        double across = Math.max(0, Math.max(to.x() - from.centerX(), from.centerX() - to.right()));
        double down = Math.min(Math.abs(to.y() - from.bottom()), Math.abs(from.y() - to.bottom()));
        return down + 2 * across;
    }
}
