package overlaystudio.design;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Copies of elements, taken from a design to be put into the same or another one.
///
/// @param from the design that they are taken from, for what they refer to
/// @param ids the elements; none lies in another one
public record Copies(Design from, List<ElementId> ids) {

    /// Keeps a copy of the list.
    public Copies {
        ids = List.copyOf(ids);
    }

    /// Copies of some elements of a design; an element that lies in another one of them comes with that.
    public static Copies of(Design design, Collection<ElementId> ids) {
        Set<ElementId> wanted = Set.copyOf(ids);
        List<ElementId> outermost = design.elements()
                .map(Element::id)
                .filter(wanted::contains)
                .filter(id -> design.networkOf(id).map(VirtualNetwork::id).filter(wanted::contains).isEmpty())
                .filter(id -> design.clusterOf(id).map(Cluster::id).filter(wanted::contains).isEmpty())
                .toList();
        return new Copies(design, outermost);
    }

    /// Whether there is nothing to put anywhere.
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /// What putting them into a design comes to.
    ///
    /// @param edit adds them all, as planned elements with identities and names that are free there, and
    ///     address ranges that are free as far as private space has one as large
    /// @param added the new elements
    /// @param leftOut what has no place there, and why, a sentence each
    /// @param changed what came without something, or with a range that is taken, a sentence each
    public record Pasting(Edit.Batch edit, List<ElementId> added, List<String> leftOut, List<String> changed) {

        /// Keeps copies of the lists.
        public Pasting {
            added = List.copyOf(added);
            leftOut = List.copyOf(leftOut);
            changed = List.copyOf(changed);
        }
    }

    /// Puts them into a design.
    ///
    /// @param selected where: a network, or anything in it, takes subnets; a cluster, or anything in it, takes pools
    public Pasting into(Design design, ElementId selected) {
        return into(design, selected, "Paste");
    }

    /// Puts them into a design.
    ///
    /// @param selected where: a network, or anything in it, takes subnets; a cluster, or anything in it, takes pools
    /// @param verb what Undo calls it, such as "Duplicate"
    public Pasting into(Design design, ElementId selected, String verb) {
        Paster paster = new Paster(from, design, selected);
        List<Element> elements = ids.stream()
                .flatMap(id -> from.find(id).stream())
                .sorted(Comparator.comparingInt(Paster::turn))
                .toList();
        elements.forEach(paster::paste);
        String what = elements.size() == 1 ? elements.getFirst().name() : elements.size() + " elements";
        return paster.result(verb + " " + what);
    }
}
