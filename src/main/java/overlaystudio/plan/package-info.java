/// What follows from a design: effective values, pod blocks, subnet demand, capacity, realms.
@NullMarked
package overlaystudio.plan;

import org.jspecify.annotations.NullMarked;
