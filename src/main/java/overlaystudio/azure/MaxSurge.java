package overlaystudio.azure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The extra nodes that a node pool gets during an upgrade: a number of nodes, or a percentage of the pool.
///
/// @param amount nodes, or percent
/// @param percent whether the amount is a percentage
public record MaxSurge(int amount, boolean percent) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})(%?)");

    /// The surge that a text such as `1` or `33%` says; empty if it is none.
    public static Optional<MaxSurge> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new MaxSurge(Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty()))
                : Optional.empty();
    }

    /// The extra nodes for a pool of a size; a percentage is rounded up to the next node (AKS API, `maxSurge`).
    public int nodes(int poolSize) {
        return percent ? Math.ceilDiv(poolSize * amount, 100) : amount;
    }

    /// The text that Azure takes, such as `33%`.
    @Override
    public String toString() {
        return percent ? amount + "%" : Integer.toString(amount);
    }
}
