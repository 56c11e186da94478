/// The command line: one command for each verb, and the reports that they print.
@NullMarked
package overlaystudio.cli;

import org.jspecify.annotations.NullMarked;
