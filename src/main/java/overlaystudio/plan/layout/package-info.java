/// The address planner: from what is wanted to a design that has it, or to what cannot be had.
@NullMarked
package overlaystudio.plan.layout;

import org.jspecify.annotations.NullMarked;
