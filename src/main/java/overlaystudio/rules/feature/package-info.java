/// Rules about what overlay clusters can and cannot have.
@NullMarked
package overlaystudio.rules.feature;

import org.jspecify.annotations.NullMarked;
