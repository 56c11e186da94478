/// Pictures that leave the window: the dialog that exports one, and the copy for the clipboard.
@NullMarked
package overlaystudio.studio.picture;

import org.jspecify.annotations.NullMarked;
