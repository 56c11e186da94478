/// The script that follows each edit.
@NullMarked
package overlaystudio.studio.script;

import org.jspecify.annotations.NullMarked;
