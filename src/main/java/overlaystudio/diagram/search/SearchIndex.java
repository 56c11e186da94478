package overlaystudio.diagram.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.Plan;

/// Finds what one looks for in a design and its picture. It never changes, and any thread may ask it.
public final class SearchIndex {

    private final Diagram diagram;
    private final Ranges ranges;
    private final List<Entry> entries;
    private final Map<ElementId, Entry> byId = new HashMap<>();

    private SearchIndex(Diagram diagram, Ranges ranges, List<Entry> entries) {
        this.diagram = diagram;
        this.ranges = ranges;
        this.entries = entries;
        entries.forEach(entry -> byId.put(entry.hit().id(), entry));
    }

    /// The index of a plan.
    ///
    /// @param diagram its picture
    public static SearchIndex of(Plan plan, Diagram diagram) {
        return new SearchIndex(diagram, new Ranges(plan, diagram::cell), Entries.of(plan, diagram));
    }

    /// What a text means, the best first; nothing for a blank text.
    ///
    /// An address finds what has it, then the ranges around it from the smallest to the largest, then what mentions it. A
    /// range finds those around it, then those within it. Any other text finds what has it in its name, its identity, its
    /// kind or what it says of itself, or has all of its words there; capitals count as small letters.
    public List<Hit> find(String typed) {
        String text = Entry.small(typed.strip());
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Cidr> range = Typed.range(text);
        Optional<Ipv6Cidr> ipv6Range = Typed.ipv6Range(text);
        if (range.isEmpty() && ipv6Range.isEmpty()) {
            return ranked(text);
        }
        Stream<ElementId> holding = Stream.concat(range.stream().flatMap(ranges::holding),
                ipv6Range.stream().flatMap(ranges::holding));
        Map<ElementId, Hit> hits = new LinkedHashMap<>();
        holding.flatMap(id -> hit(id).stream()).forEach(hit -> hits.putIfAbsent(hit.id(), hit));
        entries.stream().filter(entry -> entry.states(text))
                .forEach(entry -> hits.putIfAbsent(entry.hit().id(), entry.hit()));
        return List.copyOf(hits.values());
    }

    private Optional<Hit> hit(ElementId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::hit)
                .or(() -> diagram.part(id).map(part -> new Hit(id, part.title(), part.description())));
    }

    private List<Hit> ranked(String text) {
        record Ranked(Hit hit, int rank) {}
        List<Ranked> found = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = entry.rank(text);
            if (rank != Entry.NOT) {
                found.add(new Ranked(entry.hit(), rank));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::hit).toList();
    }
}
