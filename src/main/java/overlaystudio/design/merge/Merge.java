package overlaystudio.design.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;

/// What comes out when two people changed the same design: the changes of both, element by element and field by field.
///
/// Where both changed the same field, mine stays; what one removed and the other changed or refers to stays as well, so that
/// nothing is lost and every reference leads somewhere. Elements that both added under the same identity are two: mine gets
/// another one, for others may know theirs by now.
///
/// @param design the design with the changes of both
/// @param conflicts where they do not go together, in reading order of the fields
public record Merge(Design design, List<Conflict> conflicts) {

    /// Keeps a copy of the conflicts.
    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /// Brings two versions together.
    ///
    /// @param base the version from which both come
    /// @param mine my version, which wins where they do not go together
    /// @param theirs the other version
    public static Merge of(Design base, Design mine, Design theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new Merge(mine, List.of());
        }
        if (mine.equals(base)) {
            return new Merge(theirs, List.of());
        }
        Flat ours = Flat.of(mine);
        Flat others = Flat.of(theirs);
        Map<ElementId, ElementId> taken = NewNames.of(Flat.of(base), ours, others);
        Flat renamed = NewNames.give(ours, taken);
        List<Conflict> conflicts = new ArrayList<>();
        Flat merged = new ThreeWay(conflicts).merge(Flat.of(base), renamed, others);
        return new Merge(new Revival(renamed, others, conflicts).in(merged).design(), conflicts);
    }
}
