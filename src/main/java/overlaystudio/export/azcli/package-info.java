/// Designs as bash scripts for the Azure command line (az).
@NullMarked
package overlaystudio.export.azcli;

import org.jspecify.annotations.NullMarked;
