/// Azure's words as types, and catalogues of its regions and VM sizes.
@NullMarked
package overlaystudio.azure;

import org.jspecify.annotations.NullMarked;
