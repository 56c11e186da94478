/// Benchmarks of the core, each beside what it is compared with.
@NullMarked
package overlaystudio.bench;

import org.jspecify.annotations.NullMarked;
