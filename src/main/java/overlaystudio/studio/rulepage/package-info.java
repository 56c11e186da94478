/// The page of a rule, shown beside the design.
@NullMarked
package overlaystudio.studio.rulepage;

import org.jspecify.annotations.NullMarked;
