/// The texts of the window, from message files.
@NullMarked
package overlaystudio.studio.messages;

import org.jspecify.annotations.NullMarked;
