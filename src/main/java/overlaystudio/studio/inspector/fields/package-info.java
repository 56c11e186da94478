/// The fields of each kind of element: how each is read, changed, written and explained. Knows no toolkit.
@NullMarked
package overlaystudio.studio.inspector.fields;

import org.jspecify.annotations.NullMarked;
