package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.plan.PoolLimits;
import overlaystudio.studio.messages.Messages;

/// The numbers of nodes between which a pool is scaled, along a line on which small numbers have more room than large
/// ones: from 3 to 4 nodes is a step worth seeing, from 803 to 804 is none.
///
/// @param least fewest nodes
/// @param most most nodes
/// @param marks numbers where a limit is, in their order
record PoolScale(int least, int most, List<Mark> marks) {

    private static final Messages MESSAGES = Messages.of(PoolScale.class);

    /// A number of nodes at which something is used up.
    ///
    /// @param nodes the number
    /// @param words what it is, such as "subnet full at 248"
    record Mark(int nodes, String words) {}

    /// Keeps a copy of the list.
    PoolScale {
        marks = List.copyOf(marks);
    }

    /// The scale of a pool: between the bounds of its autoscaler, or up to what Azure allows.
    static PoolScale of(NodePool pool, PoolLimits limits) {
        Autoscaling range = pool.autoscaling();
        int fewest = pool.mode() == PoolMode.SYSTEM ? 1 : 0;
        int low = range == null ? fewest : Math.min(range.min(), range.max());
        int high = range == null ? Math.min(limits.pool(), limits.cluster()) : Math.max(range.min(), range.max());
        int least = Math.max(0, Math.min(low, pool.count()));
        int most = Math.max(Math.max(1, least), Math.max(high, pool.count()));
        return new PoolScale(least, most, marks(range, limits, high).stream()
                .filter(mark -> mark.nodes() >= least && mark.nodes() <= most)
                .sorted(Comparator.comparingInt(Mark::nodes)).toList());
    }

    private static List<Mark> marks(@Nullable Autoscaling range, PoolLimits limits, int high) {
        List<Mark> marks = new ArrayList<>();
        limits.subnet().ifPresent(nodes -> marks.add(new Mark(nodes, MESSAGES.say("pool.subnet-full", nodes))));
        limits.podRange().ifPresent(nodes -> marks.add(new Mark(nodes, MESSAGES.say("pool.range-full", nodes))));
        marks.add(new Mark(high,
                range == null ? MESSAGES.say("pool.azure-limit", high) : MESSAGES.say("pool.max-count", high)));
        return marks;
    }

    /// How far along the line a number is, from 0 to 1.
    double place(int nodes) {
        double part = (double) (Math.clamp(nodes, least, most) - least) / Math.max(1, most - least);
        return Math.sqrt(part);
    }

    /// The number of nodes at a place from 0 to 1.
    int nodes(double place) {
        return least + (int) Math.round(place * place * (most - least));
    }

    /// The number of nodes at a place, or that of a mark which is nearer than a distance.
    int nodes(double place, double near) {
        return marks.stream()
                .filter(mark -> Math.abs(place(mark.nodes()) - place) <= near)
                .min(Comparator.comparingDouble(mark -> Math.abs(place(mark.nodes()) - place)))
                .map(Mark::nodes)
                .orElseGet(() -> nodes(place));
    }

    /// Whether a number is beyond what the subnet or the pod range has room for.
    static boolean isBeyond(int nodes, PoolLimits limits) {
        return Stream.of(limits.subnet(), limits.podRange())
                .anyMatch(limit -> limit.isPresent() && nodes > limit.getAsInt());
    }

    /// The marks in words, such as "Subnet full at 248 · pod range full at 255".
    String words() {
        String all = String.join(" \u00b7 ", marks.stream().map(Mark::words).toList());
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }
}
