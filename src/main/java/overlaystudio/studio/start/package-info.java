/// The studio's first minutes: the welcome, the plan that is made for somebody, and the tour of the window.
@NullMarked
package overlaystudio.studio.start;

import org.jspecify.annotations.NullMarked;
