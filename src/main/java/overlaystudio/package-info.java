/** Overlay Studio: plans Azure CNI Overlay networks, as a window and as a command line. */
@NullMarked
package overlaystudio;

import org.jspecify.annotations.NullMarked;
