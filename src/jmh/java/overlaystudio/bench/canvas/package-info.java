/// What the canvas costs: whole pulses of a window beside those of a bare canvas, and the way from a key to the picture.
@NullMarked
package overlaystudio.bench.canvas;

import org.jspecify.annotations.NullMarked;
