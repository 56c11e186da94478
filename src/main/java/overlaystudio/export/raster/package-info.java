/// Pictures as pixels.
@NullMarked
package overlaystudio.export.raster;

import org.jspecify.annotations.NullMarked;
