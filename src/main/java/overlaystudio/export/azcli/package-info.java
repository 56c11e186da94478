/// Designs as bash scripts for the Azure command line (az), and for kubectl after it.
@NullMarked
package overlaystudio.export.azcli;

import org.jspecify.annotations.NullMarked;
