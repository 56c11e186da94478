/// The drawing area of the window.
@NullMarked
package overlaystudio.studio.canvas;

import org.jspecify.annotations.NullMarked;
