/// Strict arithmetic on IPv4 and IPv6 addresses, ranges and sets of addresses; knows nothing of Azure.
@NullMarked
package overlaystudio.net;

import org.jspecify.annotations.NullMarked;
