/// Rules about names.
@NullMarked
package overlaystudio.rules.naming;

import org.jspecify.annotations.NullMarked;
