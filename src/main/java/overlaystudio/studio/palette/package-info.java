/// The command palette: every action, element and rule by a few letters of its name.
@NullMarked
package overlaystudio.studio.palette;

import org.jspecify.annotations.NullMarked;
