/// Rules about numbers of pods, nodes and pools.
@NullMarked
package overlaystudio.rules.scale;

import org.jspecify.annotations.NullMarked;
