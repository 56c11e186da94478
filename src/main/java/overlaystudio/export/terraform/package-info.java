/// The Terraform module of a design, for the azurerm provider.
@NullMarked
package overlaystudio.export.terraform;

import org.jspecify.annotations.NullMarked;
