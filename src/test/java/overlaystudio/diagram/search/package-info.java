@NullMarked
package overlaystudio.diagram.search;

import org.jspecify.annotations.NullMarked;
