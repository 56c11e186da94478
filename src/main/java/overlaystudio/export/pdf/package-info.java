/// Pictures as PDF.
@NullMarked
package overlaystudio.export.pdf;

import org.jspecify.annotations.NullMarked;
