package overlaystudio.plan.layout;

import overlaystudio.net.Cidr;

/// A range that nothing is to be laid into.
///
/// @param name what it is kept for
/// @param range the range
public record KeptFree(String name, Cidr range) {}
