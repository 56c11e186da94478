/// Rules about two versions of a design: what Azure lets one change after creation.
@NullMarked
package overlaystudio.rules.change;

import org.jspecify.annotations.NullMarked;
