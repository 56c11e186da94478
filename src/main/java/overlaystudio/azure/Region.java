package overlaystudio.azure;

/// A region of Azure's public cloud.
///
/// @param name the name that scripts use, such as `westcentralus`
/// @param displayName the name that people read, such as "West Central US"
/// @param geography the geography, such as "United States"
/// @param zones how many availability zones it has, 0 to 3
public record Region(String name, String displayName, String geography, int zones) {}
