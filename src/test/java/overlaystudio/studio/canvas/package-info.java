@NullMarked
package overlaystudio.studio.canvas;

import org.jspecify.annotations.NullMarked;
