/// The window, its commands, and what opens, saves and exports designs.
@NullMarked
package overlaystudio.studio.app;

import org.jspecify.annotations.NullMarked;
