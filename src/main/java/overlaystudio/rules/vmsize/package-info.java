/// Rules about VM sizes.
@NullMarked
package overlaystudio.rules.vmsize;

import org.jspecify.annotations.NullMarked;
