/// Rules about service ranges and the DNS service IP.
@NullMarked
package overlaystudio.rules.servicerange;

import org.jspecify.annotations.NullMarked;
