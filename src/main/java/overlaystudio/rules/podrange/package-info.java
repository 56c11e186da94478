/// Rules about pod CIDRs.
@NullMarked
package overlaystudio.rules.podrange;

import org.jspecify.annotations.NullMarked;
