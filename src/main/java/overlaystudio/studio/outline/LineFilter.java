package overlaystudio.studio.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.search.ElementIndex;
import overlaystudio.plan.Plan;

/// Which lines of the outline are shown: all of them, or those that a text means with what they stand in.
///
/// It matches by the latest plan that was judged, as the marks are those of the latest verdict.
final class LineFilter {

    private String text = "";
    private @Nullable Plan plan;
    private @Nullable ElementIndex index;
    private Set<ElementId> found = Set.of();

    /// Looks for a text; a blank one shows all lines.
    void look(String typed) {
        text = typed.strip().toLowerCase(Locale.ROOT);
        find();
    }

    /// Looks again, in the next version of the design.
    void judged(Plan next) {
        plan = next;
        index = null;
        find();
    }

    /// The index is made when it is first needed, for most plans are never searched.
    private void find() {
        Plan known = plan;
        if (known == null || text.isEmpty()) {
            return;
        }
        ElementIndex made = index == null ? ElementIndex.of(known) : index;
        index = made;
        found = made.find(text);
    }

    /// Whether lines may be left out.
    boolean isOn() {
        return plan != null && !text.isEmpty();
    }

    /// What is shown of the outline of a design; empty if nothing matches.
    Optional<OutlineEntry> of(OutlineEntry all) {
        return isOn() ? all.only(this::matches) : Optional.of(all);
    }

    /// Whether a line itself is looked for; the design and the groups have no more than a name.
    boolean matches(OutlineEntry entry) {
        return entry.kind().isPresent()
                ? found.contains(entry.id())
                : entry.name().toLowerCase(Locale.ROOT).contains(text);
    }
}
