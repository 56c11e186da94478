package overlaystudio.plan.layout;

/// A subnet of a virtual network that is to be laid out.
///
/// @param need its name, least size and delegation
/// @param grows whether it may have to grow, as one of nodes
record SubnetWish(SubnetNeed need, boolean grows) {

    String name() {
        return need.name();
    }

    int prefix() {
        return need.prefix();
    }
}
