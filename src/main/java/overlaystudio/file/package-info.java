/// The design file: designs as JSON of a dated schema version, read strictly and saved atomically.
@NullMarked
package overlaystudio.file;

import org.jspecify.annotations.NullMarked;
