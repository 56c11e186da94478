package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.net.AddressSyntaxException.Kind;

/// Laws of parsing: together they say that a text is incomplete exactly if it starts a valid text.
class AddressTextLawsTest {

    private static final List<Function<String, Object>> PARSERS = List.of(IpAddress::parse, Cidr::parse,
            Ipv6Cidr::parse);

    @Test
    void everyTextOfSixSymbolsKeepsTheLaws() {
        texts("013./", 6).forEach(text -> PARSERS.forEach(parser -> keepsTheLaws(parser, text, "complete")));
        texts("0a:/6", 6).forEach(text -> keepsTheLaws(Ipv6Cidr::parse, text, "complete"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyBeginningOfAValidTextIsValidOrIncomplete(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            beginnings(randomCidr(random), Cidr::parse, seed);
            beginnings(randomIpv6(random), Ipv6Cidr::parse, seed);
            beginnings(new IpAddress(random.nextInt()).toString(), IpAddress::parse, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void aTextWithRandomMistakesKeepsTheLaws(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String cidr = spoiled(randomCidr(random), random);
            String ipv6 = spoiled(randomIpv6(random), random);
            PARSERS.forEach(parser -> keepsTheLaws(parser, cidr, "seed " + seed));
            PARSERS.forEach(parser -> keepsTheLaws(parser, ipv6, "seed " + seed));
        }
    }

    private static void keepsTheLaws(Function<String, Object> parser, String text, String source) {
        try {
            Object value = parser.apply(text);
            assertThat(parser.apply(value.toString())).as("%s: %s", source, text).isEqualTo(value);
        } catch (AddressSyntaxException refusal) {
            Optional<String> meant = refusal.suggestion();
            meant.ifPresent(suggestion -> assertThat(kind(parser, suggestion)).as("%s: %s", source, text).isEmpty());
            if (refusal.kind() == Kind.INCOMPLETE) {
                assertThat(meant.orElse("")).as("%s: %s", source, text).startsWith(text).hasSizeGreaterThan(
                        text.length());
            }
        }
    }

    private static void beginnings(String valid, Function<String, Object> parser, long seed) {
        for (int end = 0; end <= valid.length(); end++) {
            String text = valid.substring(0, end);
            assertThat(kind(parser, text).orElse(Kind.INCOMPLETE)).as("seed %d: %s of %s", seed, text, valid)
                    .isEqualTo(Kind.INCOMPLETE);
        }
        assertThat(kind(parser, valid)).as("seed %d: %s", seed, valid).isEmpty();
    }

    private static Optional<Kind> kind(Function<String, Object> parser, String text) {
        try {
            var _ = parser.apply(text);
            return Optional.empty();
        } catch (AddressSyntaxException refusal) {
            return Optional.of(refusal.kind());
        }
    }

    private static Stream<String> texts(String symbols, int length) {
        Stream<String> shorter = length == 0 ? Stream.of("") : texts(symbols, length - 1);
        List<String> last = shorter.toList();
        Stream<String> longer = last.stream().filter(t -> t.length() == length - 1)
                .flatMap(t -> symbols.chars().mapToObj(c -> t + (char) c));
        return Stream.concat(last.stream(), longer);
    }

    private static String randomCidr(Random random) {
        return Cidr.of(new IpAddress(random.nextInt()), random.nextInt(33)).toString();
    }

    /// Valid text of random groups, some zero, with `::` in place of any run of zeros and some upper case.
    private static String randomIpv6(Random random) {
        int gap = random.nextInt(8);
        int zeros = random.nextInt(9 - gap);
        String before = groups(random, gap);
        String after = groups(random, 8 - gap - zeros);
        String address = zeros == 0 ? groups(random, 8) : before + "::" + after;
        Ipv6Cidr one = Ipv6Cidr.parse(address + "/128");
        int needed = Ipv6Cidr.needed(one.high(), one.low());
        return address + "/" + (needed + random.nextInt(129 - needed));
    }

    private static String groups(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> group(random)).collect(Collectors.joining(":"));
    }

    private static String group(Random random) {
        String text = "%x".formatted(random.nextInt(3) == 0 ? 0 : random.nextInt(0x10000));
        String padded = random.nextInt(4) == 0 ? "0".repeat(4 - text.length()) + text : text;
        return random.nextBoolean() ? padded : padded.replace('a', 'A').replace('f', 'F');
    }

    private static String spoiled(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int mistakes = random.nextInt(3); mistakes >= 0 && !spoiled.isEmpty(); mistakes--) {
            int at = random.nextInt(spoiled.length());
            char other = "0123456789abF.:/ x".charAt(random.nextInt(18));
            switch (random.nextInt(3)) {
                case 0 -> spoiled.deleteCharAt(at);
                case 1 -> spoiled.insert(at, other);
                default -> spoiled.setCharAt(at, other);
            }
        }
        return spoiled.toString();
    }
}
