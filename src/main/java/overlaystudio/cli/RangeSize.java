package overlaystudio.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.SubnetSize;

/// The size of a range that is looked for: a prefix length such as `/24`, or for how many it is.
///
/// @param number the prefix length, or how many nodes, addresses or services
/// @param isPrefix whether the number is a prefix length
record RangeSize(int number, boolean isPrefix) {

    private static final Pattern TEXT = Pattern.compile("(/?)([0-9]{1,9})");

    /// Reads it from the command line.
    static final class Converter implements ITypeConverter<RangeSize> {

        @Override
        public RangeSize convert(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is no size; write /24 or a number such as 500");
            }
            boolean prefix = !matcher.group(1).isEmpty();
            int number = Integer.parseInt(matcher.group(2));
            if (prefix && number > Integer.SIZE) {
                throw new TypeConversionException("'" + text + "' is no prefix length; it is /0 to /32");
            }
            if (!prefix && number == 0) {
                throw new TypeConversionException("'" + text + "' is no size; it is for at least 1");
            }
            return new RangeSize(number, prefix);
        }
    }

    /// The prefix length of a subnet or a virtual network: for that many addresses besides the five that Azure keeps.
    Optional<Integer> ofSubnet() {
        return Optional.of(isPrefix ? number : SubnetSize.prefixFor(number));
    }

    /// The prefix length of a pod range: for that many nodes, a /24 each; empty above 65,536.
    Optional<Integer> ofPods() {
        return isPrefix ? Optional.of(number) : PodBlocks.prefixFor(number);
    }

    /// The prefix length of a service range: for that many addresses.
    Optional<Integer> ofServices() {
        return Optional.of(isPrefix ? number : Integer.numberOfLeadingZeros(number - 1));
    }
}
