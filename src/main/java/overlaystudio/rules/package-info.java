/// The rules of the planning core, judged by a dated rule book.
@NullMarked
package overlaystudio.rules;

import org.jspecify.annotations.NullMarked;
