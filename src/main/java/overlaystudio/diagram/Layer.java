package overlaystudio.diagram;

import java.util.Locale;

/// A kind of thing that a picture shows or leaves out.
public enum Layer {
    /// Addresses and ranges in the boxes that they belong to.
    ADDRESSES,
    /// Marks of what was found.
    FINDINGS,
    /// Ways to the internet: load balancers, NAT gateways, route tables and public addresses, with their lines.
    EGRESS,
    /// Notes that people wrote, with their lines.
    NOTES;

    /// The word for it, such as "Egress".
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
