/// Finding what one looks for in a diagram: by name, identity, kind, VM size, address or range.
@NullMarked
package overlaystudio.diagram.search;

import org.jspecify.annotations.NullMarked;
