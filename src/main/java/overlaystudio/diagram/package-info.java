/// The picture of a design: boxes, cells, links and labels in world coordinates, drawn by no toolkit in particular.
@NullMarked
package overlaystudio.diagram;

import org.jspecify.annotations.NullMarked;
