package overlaystudio.diagram.addressmap;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;

/// An aligned range of a virtual network in which one more subnet may lie.
///
/// @param network the virtual network
/// @param range the addresses
public record FreeRange(ElementId network, Cidr range) {}
