/// The side panel that edits every field of what is selected.
@NullMarked
package overlaystudio.studio.inspector;

import org.jspecify.annotations.NullMarked;
