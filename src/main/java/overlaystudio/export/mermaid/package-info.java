/// The design as a Mermaid flowchart, for pages that draw from text.
@NullMarked
package overlaystudio.export.mermaid;

import org.jspecify.annotations.NullMarked;
