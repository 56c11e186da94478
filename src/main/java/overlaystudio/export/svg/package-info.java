/// Pictures as SVG.
@NullMarked
package overlaystudio.export.svg;

import org.jspecify.annotations.NullMarked;
