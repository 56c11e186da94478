package overlaystudio.diagram.addressmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// What one sign of an address map means.
///
/// @param word what it means
/// @param fill the colour of its inside
/// @param edge the colour of its edge
/// @param dash the pattern of its edge
/// @param hatching the colour of its hatching, if any
/// @param bar the colours of its bars, the longer first
public record MapKey(String word, Role fill, Role edge, Shape.Dash dash, Optional<Role> hatching, List<Role> bar) {

    /// Keeps a copy of the list.
    public MapKey {
        bar = List.copyOf(bar);
    }

    /// The keys of the signs that occur on a map.
    public static List<MapKey> of(AddressMap map) {
        List<MapKey> keys = new ArrayList<>(Stream.of(ClaimKind.values())
                .filter(kind -> map.claims().stream().anyMatch(claim -> claim.kind() == kind))
                .map(MapKey::of)
                .toList());
        if (map.claims().stream().anyMatch(Claim::existing)) {
            keys.add(new MapKey("exists", Role.NONE, Role.MUTED, Shape.Dash.DASHED, Optional.empty(), List.of()));
        }
        if (map.claims().stream().anyMatch(claim -> claim.kind() == ClaimKind.SUBNET && claim.peak() > 0)) {
            keys.add(new MapKey("in use now, at most", Role.NONE, Role.NONE, Shape.Dash.SOLID, Optional.empty(),
                    List.of(Role.SUBNET, Role.NETWORK)));
        }
        overlap(map, true, "overlap", Role.ERROR).ifPresent(keys::add);
        overlap(map, false, "overlap of what does not meet today", Role.MUTED).ifPresent(keys::add);
        return keys;
    }

    private static MapKey of(ClaimKind kind) {
        return new MapKey(kind.label(), kind.fill(), kind.edge(),
                kind == ClaimKind.KEPT_FREE ? Shape.Dash.DOTTED : Shape.Dash.SOLID, Optional.empty(), List.of());
    }

    private static Optional<MapKey> overlap(AddressMap map, boolean meets, String word, Role role) {
        return map.overlaps().stream().anyMatch(each -> each.meets() == meets)
                ? Optional.of(new MapKey(word, Role.NONE, role, Shape.Dash.SOLID, Optional.of(role), List.of()))
                : Optional.empty();
    }

    /// A sample of the sign in a frame.
    public List<Shape> sample(Frame frame) {
        List<Shape> shapes = new ArrayList<>();
        hatching.ifPresent(role -> shapes.add(Hatching.of(frame, role)));
        shapes.add(new Shape.Box(frame, 2, fill, edge, 1.4, dash));
        for (int at = 0; at < bar.size(); at++) {
            double width = frame.width() * (1 - 0.5 * at);
            Frame strip = new Frame(frame.x(), frame.centerY() - 1.5, width, 3);
            shapes.add(new Shape.Box(strip, 0, bar.get(at), Role.NONE, 0, Shape.Dash.SOLID));
        }
        return shapes;
    }
}
