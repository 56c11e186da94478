package overlaystudio.plan.layout;

import java.util.List;

import overlaystudio.design.Design;

/// What the address planner comes to.
public sealed interface Layout {

    /// A design that has all that is wanted.
    ///
    /// @param design the design
    /// @param moved what has other addresses than in the earlier design, such as "subnet nodes of prod-vnet"
    /// @param leftOut what the earlier design has and nobody wants any more, such as "cluster test"
    /// @param toDo what people have to do themselves, in sentences, for what exists is never changed
    record Complete(Design design, List<String> moved, List<String> leftOut, List<String> toDo) implements Layout {

        /// Keeps copies of its lists.
        public Complete {
            moved = List.copyOf(moved);
            leftOut = List.copyOf(leftOut);
            toDo = List.copyOf(toDo);
        }
    }

    /// What cannot be had; one thing at least.
    ///
    /// @param unmet what cannot be had, and why
    record Impossible(List<Unmet> unmet) implements Layout {

        /// Keeps a copy of its list.
        public Impossible {
            unmet = List.copyOf(unmet);
        }
    }
}
