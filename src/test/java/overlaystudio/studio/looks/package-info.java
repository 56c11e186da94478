/// What tests of looks share: pictures of what a window shows, and what is untidy in it.
@NullMarked
package overlaystudio.studio.looks;

import org.jspecify.annotations.NullMarked;
