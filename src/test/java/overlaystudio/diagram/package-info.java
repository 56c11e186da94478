@NullMarked
package overlaystudio.diagram;

import org.jspecify.annotations.NullMarked;
