package overlaystudio.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.AddressSyntaxException.Kind;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// A kind of text for an address of Azure's, with the rules that speak while it is no value yet.
///
/// No design can hold such a text, so these rules speak where it is typed or read, and never in a verdict.
public enum AddressText {
    /// An IPv4 range.
    RANGE(Cidr::parse, "cidr-syntax"),

    /// An IPv6 range.
    IPV6_RANGE(Ipv6Cidr::parse, "cidr-syntax"),

    /// The DNS service IP of a cluster.
    DNS_SERVICE_IP(IpAddress::parse, "dns-ip-syntax");

    private static final String HOST_BITS = "cidr-host-bits";

    private final Function<String, Object> parse;
    private final String syntaxRule;

    AddressText(Function<String, Object> parse, String syntaxRule) {
        this.parse = parse;
        this.syntaxRule = syntaxRule;
    }

    /// What is wrong with a text.
    ///
    /// @param rule the id of the rule that it breaks
    /// @param message what is wrong and what to do
    /// @param suggestion what was probably meant; empty if no guess is fair
    public record Fault(String rule, String message, Optional<String> suggestion) {}

    /// The ids of the rules that speak of texts.
    public static List<String> rules() {
        return List.of(RANGE.syntaxRule, HOST_BITS, DNS_SERVICE_IP.syntaxRule);
    }

    /// What is wrong with a text; empty if it is a value.
    public Optional<Fault> fault(String text) {
        try {
            var _ = parse.apply(text);
            return Optional.empty();
        } catch (AddressSyntaxException e) {
            return Optional.of(new Fault(rule(e), String.valueOf(e.getMessage()), e.suggestion()));
        }
    }

    /// The id of the rule that a refused text breaks.
    public String rule(AddressSyntaxException refusal) {
        return refusal.kind() == Kind.HOST_BITS ? HOST_BITS : syntaxRule;
    }
}
