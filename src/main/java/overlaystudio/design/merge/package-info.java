/// Two versions of a design that come from the same one, brought together.
@NullMarked
package overlaystudio.design.merge;

import org.jspecify.annotations.NullMarked;
