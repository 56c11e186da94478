/// The design as a tree.
@NullMarked
package overlaystudio.studio.outline;

import org.jspecify.annotations.NullMarked;
