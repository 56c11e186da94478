/// Rules about the subnets of nodes.
@NullMarked
package overlaystudio.rules.subnet;

import org.jspecify.annotations.NullMarked;
