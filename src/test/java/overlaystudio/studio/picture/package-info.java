@NullMarked
package overlaystudio.studio.picture;

import org.jspecify.annotations.NullMarked;
