@NullMarked
package overlaystudio.studio.inspector.fields;

import org.jspecify.annotations.NullMarked;
