/// The document: immutable designs, the edits that change them, and their history.
@NullMarked
package overlaystudio.design;

import org.jspecify.annotations.NullMarked;
