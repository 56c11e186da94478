package overlaystudio.plan.layout;

/// Something that cannot be had, and why.
///
/// @param what what is wanted, such as "virtual network prod-vnet"
/// @param why the reason with its numbers
public record Unmet(String what, String why) {

    /// Both in one line.
    @Override
    public String toString() {
        return what + ": " + why;
    }
}
