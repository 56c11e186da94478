/// What the studio remembers from one start to the next.
@NullMarked
package overlaystudio.studio.preferences;

import org.jspecify.annotations.NullMarked;
