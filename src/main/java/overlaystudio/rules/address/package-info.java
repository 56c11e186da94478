/// Rules about virtual networks, and what the rules about ranges share.
@NullMarked
package overlaystudio.rules.address;

import org.jspecify.annotations.NullMarked;
