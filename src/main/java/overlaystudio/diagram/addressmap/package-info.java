/// The address map: every range of a design drawn to scale, and the ways in which a subnet may change its place in it.
@NullMarked
package overlaystudio.diagram.addressmap;

import org.jspecify.annotations.NullMarked;
