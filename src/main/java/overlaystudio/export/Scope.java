package overlaystudio.export;

import java.util.List;

import overlaystudio.design.ElementId;

/// What of a design a picture shows.
public sealed interface Scope {

    /// All of it.
    Scope ALL = new Whole();

    /// The whole design.
    record Whole() implements Scope {}

    /// A cluster with its pools, the subnets and networks that they are in, and what these are connected to directly.
    ///
    /// @param cluster its identity
    record OfCluster(ElementId cluster) implements Scope {}

    /// Some elements with what lies in them and what they lie in.
    ///
    /// @param elements their identities, or those of parts of them
    record Selection(List<ElementId> elements) implements Scope {

        /// Keeps a copy of the list.
        public Selection {
            elements = List.copyOf(elements);
        }
    }
}
