/// The same design as a Bicep file, which a resource group is deployed from.
@NullMarked
package overlaystudio.export.bicep;

import org.jspecify.annotations.NullMarked;
