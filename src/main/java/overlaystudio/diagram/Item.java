package overlaystudio.diagram;

import overlaystudio.design.ElementId;

/// A block that lies in nothing else.
///
/// @param id the identity of what it stands for
/// @param block the block
record Item(ElementId id, Block block) {}
