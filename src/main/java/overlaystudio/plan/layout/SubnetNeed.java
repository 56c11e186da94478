package overlaystudio.plan.layout;

import org.jspecify.annotations.Nullable;

/// A subnet that is wanted beside those of nodes.
///
/// @param name its name, 1 to 80 characters
/// @param prefix the longest prefix length that is enough, 8 to 29
/// @param delegation the service that it is delegated to; empty means none
public record SubnetNeed(String name, int prefix, @Nullable String delegation) {

    /// A copy for at least another size.
    public SubnetNeed withPrefix(int prefix) {
        return new SubnetNeed(name, prefix, delegation);
    }

    /// A copy with another name.
    public SubnetNeed withName(String name) {
        return new SubnetNeed(name, prefix, delegation);
    }
}
