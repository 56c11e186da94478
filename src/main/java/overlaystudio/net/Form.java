package overlaystudio.net;

import java.util.Optional;
import java.util.stream.IntStream;

/// What a typed text should be, with the words that explain it.
enum Form {

    ADDRESS("an address has four numbers", "10.0.0.4", 32, 32), //
    RANGE("a range has four numbers and a prefix length", "10.0.0.0/16", 32, 16), //
    IPV6_RANGE("an IPv6 range has eight groups, or fewer around ::, and a prefix length", "fd00::/48", 128,
            48);

    private final String rule;
    private final String example;
    private final int longest;
    private final int usual;

    Form(String rule, String example, int longest, int usual) {
        this.rule = rule;
        this.example = example;
        this.longest = longest;
        this.usual = usual;
    }

    String example() {
        return example;
    }

    /// Longest prefix length in bits.
    int longest() {
        return longest;
    }

    /// The rule and an example of it, as the second half of a sentence.
    String rule(String instance) {
        return rule + ", for example " + instance;
    }

    /// Prefix length of at least `needed` bits whose decimal text starts with `digits`, the likeliest first.
    Optional<Integer> continuation(String digits, int needed) {
        int[] all = IntStream.rangeClosed(needed, longest).filter(p -> Integer.toString(p).startsWith(digits))
                .toArray();
        return IntStream.of(all).filter(p -> p % 8 == 0 && p >= usual).boxed().findFirst()
                .or(() -> IntStream.of(all).filter(p -> p % 8 == 0).boxed().findFirst())
                .or(() -> IntStream.of(all).boxed().findFirst());
    }

    /// The candidate if it parses, or what its own refusal takes it for if it only has host bits.
    Optional<String> meant(String candidate) {
        try {
            return Optional.of(parse(candidate)).map(value -> candidate);
        } catch (AddressSyntaxException refusal) {
            boolean close = refusal.kind() == AddressSyntaxException.Kind.HOST_BITS;
            return close ? refusal.suggestion() : Optional.empty();
        }
    }

    private Record parse(String candidate) {
        return switch (this) {
            case ADDRESS -> IpAddress.parse(candidate);
            case RANGE -> Cidr.parse(candidate);
            case IPV6_RANGE -> Ipv6Cidr.parse(candidate);
        };
    }
}
