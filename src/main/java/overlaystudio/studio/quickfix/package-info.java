/// The menu of quick fixes, which the list of findings and the side panel share.
@NullMarked
package overlaystudio.studio.quickfix;

import org.jspecify.annotations.NullMarked;
