/// The list of findings with their repairs.
@NullMarked
package overlaystudio.studio.findings;

import org.jspecify.annotations.NullMarked;
