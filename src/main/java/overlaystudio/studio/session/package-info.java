/// What is open in a window: the design with its history, its verdict, the selection, and what is half typed.
@NullMarked
package overlaystudio.studio.session;

import org.jspecify.annotations.NullMarked;
