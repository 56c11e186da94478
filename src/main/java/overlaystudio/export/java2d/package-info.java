/// What exports that draw with Java2D share: the painter and the fonts.
@NullMarked
package overlaystudio.export.java2d;

import org.jspecify.annotations.NullMarked;
