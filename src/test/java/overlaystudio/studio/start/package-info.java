@NullMarked
package overlaystudio.studio.start;

import org.jspecify.annotations.NullMarked;
