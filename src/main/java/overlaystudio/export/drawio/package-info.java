/// The picture of a design as a file of draw.io (diagrams.net), in which every element is a shape of its own.
@NullMarked
package overlaystudio.export.drawio;

import org.jspecify.annotations.NullMarked;
