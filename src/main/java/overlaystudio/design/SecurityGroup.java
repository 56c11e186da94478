package overlaystudio.design;

import java.util.List;

/// A network security group with its rules.
///
/// @param id the identity that never changes
/// @param name 1 to 80 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param rules its rules
public record SecurityGroup(ElementId id, String name, Lifecycle lifecycle, Placement placement,
        List<SecurityRule> rules) implements Element {

    /// Keeps copies of its lists.
    public SecurityGroup {
        rules = List.copyOf(rules);
    }

    /// A planned network security group without rules.
    public static SecurityGroup of(ElementId id, String name) {
        return new SecurityGroup(id, name, Lifecycle.PLANNED, Placement.INHERITED, List.of());
    }

    /// A copy with another name.
    @Override
    public SecurityGroup withName(String name) {
        return new SecurityGroup(id, name, lifecycle, placement, rules);
    }

    /// A copy with another lifecycle.
    public SecurityGroup withLifecycle(Lifecycle lifecycle) {
        return new SecurityGroup(id, name, lifecycle, placement, rules);
    }

    /// A copy with another placement.
    public SecurityGroup withPlacement(Placement placement) {
        return new SecurityGroup(id, name, lifecycle, placement, rules);
    }

    /// A copy with another rules.
    public SecurityGroup withRules(List<SecurityRule> rules) {
        return new SecurityGroup(id, name, lifecycle, placement, rules);
    }
}
