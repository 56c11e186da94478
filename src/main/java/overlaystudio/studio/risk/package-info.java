/// The acceptance of findings: the entries of menus, and the dialog that asks for the reason.
@NullMarked
package overlaystudio.studio.risk;

import org.jspecify.annotations.NullMarked;
