package overlaystudio.export.azcli;

import java.util.List;

/// The VM sizes that the pools of a region begin with.
///
/// @param list the command that lists the sizes of the region, each with its family
/// @param usage the command that lists the quotas of the region: of each its name, what is used, and what there is
/// @param needs the sizes
record RegionSizes(Command list, Command usage, List<Need> needs) {

    /// A VM size that pools have.
    ///
    /// @param size the size, such as Standard_D4s_v5
    /// @param vcpus the virtual processors of all nodes that pools of the size begin with; 0 if the catalogue does not
    ///     know it
    record Need(String size, int vcpus) {}

    /// The sizes of a region.
    ///
    /// @param place the options that say which region of which subscription
    static RegionSizes of(List<Command.Option> place, List<Need> needs) {
        return new RegionSizes(
                new Command("vm list-skus", place).with("--resource-type virtualMachines").asking("[].[name, family]"),
                new Command("vm list-usage", place).asking("[].[name.value, currentValue, limit]"),
                needs);
    }
}
