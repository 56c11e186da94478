package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.net.Cidr;

/// Who may reach the API server of a cluster.
///
/// @param privateCluster whether it has a private address only
/// @param authorizedRanges the public ranges that may reach it; empty means all
/// @param subnet the subnet that API server VNet integration uses
public record ApiServerAccess(boolean privateCluster, List<Cidr> authorizedRanges, @Nullable ElementId subnet) {

    /// Keeps copies of its lists.
    public ApiServerAccess {
        authorizedRanges = List.copyOf(authorizedRanges);
    }

    /// A public API server that all may reach.
    public static final ApiServerAccess PUBLIC = new ApiServerAccess(false, List.of(), null);

    /// A copy with another private cluster.
    public ApiServerAccess withPrivateCluster(boolean privateCluster) {
        return new ApiServerAccess(privateCluster, authorizedRanges, subnet);
    }

    /// A copy with another authorized ranges.
    public ApiServerAccess withAuthorizedRanges(List<Cidr> authorizedRanges) {
        return new ApiServerAccess(privateCluster, authorizedRanges, subnet);
    }

    /// A copy with another subnet.
    public ApiServerAccess withSubnet(@Nullable ElementId subnet) {
        return new ApiServerAccess(privateCluster, authorizedRanges, subnet);
    }
}
