@NullMarked
package overlaystudio.studio.theme;

import org.jspecify.annotations.NullMarked;
