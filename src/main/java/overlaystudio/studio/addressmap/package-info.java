/// The address map: the second picture of the design, to scale, in which subnets are moved, resized, split and joined.
@NullMarked
package overlaystudio.studio.addressmap;

import org.jspecify.annotations.NullMarked;
