/// A calendar that opens beside a field.
@NullMarked
package overlaystudio.studio.calendar;

import org.jspecify.annotations.NullMarked;
