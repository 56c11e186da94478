/// Rules about the way out to the internet.
@NullMarked
package overlaystudio.rules.egress;

import org.jspecify.annotations.NullMarked;
