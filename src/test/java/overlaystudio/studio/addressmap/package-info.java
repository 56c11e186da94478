@NullMarked
package overlaystudio.studio.addressmap;

import org.jspecify.annotations.NullMarked;
