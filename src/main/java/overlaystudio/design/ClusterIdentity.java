package overlaystudio.design;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.IdentityKind;

/// The identity with which a cluster acts on other resources.
///
/// @param kind system-assigned or user-assigned; empty means system-assigned
/// @param name the name of a user-assigned identity
public record ClusterIdentity(@Nullable IdentityKind kind, @Nullable String name) {

    /// The identity that Azure assigns by itself.
    public static final ClusterIdentity DEFAULT = new ClusterIdentity(null, null);

    /// A copy with another kind.
    public ClusterIdentity withKind(@Nullable IdentityKind kind) {
        return new ClusterIdentity(kind, name);
    }

    /// A copy with another name.
    public ClusterIdentity withName(@Nullable String name) {
        return new ClusterIdentity(kind, name);
    }
}
