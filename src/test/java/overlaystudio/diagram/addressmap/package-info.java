@NullMarked
package overlaystudio.diagram.addressmap;

import org.jspecify.annotations.NullMarked;
