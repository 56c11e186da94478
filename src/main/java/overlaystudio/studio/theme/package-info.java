/// How the window looks: colours, type and icons.
@NullMarked
package overlaystudio.studio.theme;

import org.jspecify.annotations.NullMarked;
