package overlaystudio.diagram.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.Plan;

/// Finds the elements of a design that a text means, without a picture of it; for one thread.
///
/// It matches as [SearchIndex] does, but what is found is always an element: an address finds the pool of the node that
/// has it, and words find no nodes.
public final class ElementIndex {

    private final Plan plan;
    private final List<Entry> entries;
    private @Nullable Ranges ranges;

    private ElementIndex(Plan plan) {
        this.plan = plan;
        entries = Entries.of(plan);
    }

    /// The index of a plan.
    public static ElementIndex of(Plan plan) {
        return new ElementIndex(plan);
    }

    /// The elements that a text means; none for a blank text.
    public Set<ElementId> find(String typed) {
        String text = Entry.small(typed.strip());
        if (text.isEmpty()) {
            return Set.of();
        }
        Optional<Cidr> range = Typed.range(text);
        Optional<Ipv6Cidr> ipv6Range = Typed.ipv6Range(text);
        boolean isAddress = range.isPresent() || ipv6Range.isPresent();
        Stream<ElementId> stating = entries.stream()
                .filter(entry -> isAddress ? entry.states(text) : entry.rank(text) != Entry.NOT)
                .map(entry -> entry.hit().id());
        Stream<ElementId> holding = Stream.concat(range.stream().flatMap(each -> ranges().holding(each)),
                ipv6Range.stream().flatMap(each -> ranges().holding(each)));
        return Stream.concat(stating, holding).map(ElementId::owner).collect(Collectors.toUnmodifiableSet());
    }

    /// Made when an address is first looked for, since every node has some.
    private Ranges ranges() {
        Ranges known = ranges;
        if (known == null) {
            known = new Ranges(plan, (_, _) -> Optional.empty());
            ranges = known;
        }
        return known;
    }
}
