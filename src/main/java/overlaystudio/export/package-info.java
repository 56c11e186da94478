/// What comes out of a design: artifacts and what makes them.
@NullMarked
package overlaystudio.export;

import org.jspecify.annotations.NullMarked;
