@NullMarked
package overlaystudio.studio.inspector;

import org.jspecify.annotations.NullMarked;
