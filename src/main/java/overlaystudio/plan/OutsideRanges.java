package overlaystudio.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.design.ExternalNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;

/// The ranges of some outside networks, searched together.
final class OutsideRanges {

    private final List<ExternalNetwork> networks;
    private final Overlaps ranges;

    /// For each range the place of its network.
    private final int[] owners;

    OutsideRanges(List<ExternalNetwork> networks) {
        this.networks = networks;
        owners = new int[networks.stream().mapToInt(network -> network.ranges().size()).sum()];
        List<Cidr> all = new ArrayList<>(owners.length);
        for (int place = 0; place < networks.size(); place++) {
            int start = all.size();
            all.addAll(networks.get(place).ranges());
            Arrays.fill(owners, start, all.size(), place);
        }
        ranges = Overlaps.of(all);
    }

    /// The places of the networks of which a range, as it is written, shares an address with a range.
    IntStream places(Cidr range) {
        return ranges.meets(range)
                ? IntStream.of(ranges.meeting(range)).map(place -> owners[place]).distinct()
                : IntStream.empty();
    }

    /// The networks of which a range, as it is written, shares an address with a range, in their order.
    Stream<ExternalNetwork> meeting(Cidr range) {
        return places(range).mapToObj(networks::get);
    }
}
