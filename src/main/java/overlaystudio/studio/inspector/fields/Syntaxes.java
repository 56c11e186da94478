package overlaystudio.studio.inspector.fields;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AddressText;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.design.ResourceTag;
import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.studio.inspector.fields.Syntax.Stepping;
import overlaystudio.studio.messages.Messages;

/// The syntaxes of the studio's fields.
final class Syntaxes {

    private static final Messages MESSAGES = Messages.of(Syntaxes.class);

    /// More digits than any number of Azure's has, and few enough for a design file.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int HIGHEST_NUMBER = 99_999;

    /// A text of any kind, not only blanks.
    static final Syntax<String> TEXT = Syntax.plain(
            text -> text.isBlank() ? Parsed.problem(MESSAGES.say("problem.text")) : new Parsed.Value<>(text),
            Function.identity());

    /// A name as Azure or a person gives it.
    static final Syntax<String> NAME = Syntax.plain(
            text -> text.isBlank() ? Parsed.problem(MESSAGES.say("problem.name"))
                    : new Parsed.Value<>(text),
            Function.identity());

    /// A whole number from 0.
    static final Syntax<Integer> NUMBER_FROM_0 = Syntax.plain(
            Syntaxes::number,
            String::valueOf)
            .stepped(Stepping.ARROWS,
                    (number, steps) -> Optional.of(Math.clamp((long) number + steps, 0, HIGHEST_NUMBER)));

    /// An IPv4 range.
    static final Syntax<Cidr> CIDR = Syntax.plain(address(Cidr::parse, AddressText.RANGE::rule), Cidr::toString)
            .stepped(Stepping.ALT_ARROWS, Syntaxes::resized)
            .meaning(Ranges::span)
            .asCode();

    /// A tag, as az takes it.
    static final Syntax<ResourceTag> TAG =
            Syntax.plain(Syntaxes::tag, tag -> tag.name() + "=" + tag.value());

    /// An IPv6 range.
    static final Syntax<Ipv6Cidr> IPV6_CIDR =
            Syntax.plain(address(Ipv6Cidr::parse, AddressText.IPV6_RANGE::rule), Ipv6Cidr::toString).asCode();

    /// An IPv4 address.
    static final Syntax<IpAddress> ADDRESS =
            Syntax.plain(address(IpAddress::parse, _ -> null), IpAddress::toString).asCode();

    /// The DNS service IP of a cluster.
    static final Syntax<IpAddress> DNS_SERVICE_IP = Syntax.plain(
            address(IpAddress::parse, AddressText.DNS_SERVICE_IP::rule), IpAddress::toString).asCode();

    /// A Kubernetes version.
    static final Syntax<KubernetesVersion> VERSION = Syntax.plain(
            text -> KubernetesVersion.parse(text)
                    .<Parsed<KubernetesVersion>>map(Parsed.Value::new)
                    .orElseGet(() -> Parsed.problem(MESSAGES.say("problem.version", shown(text)))),
            KubernetesVersion::toString);

    /// Extra nodes of an upgrade.
    static final Syntax<MaxSurge> SURGE = Syntax.plain(
            text -> MaxSurge.parse(text)
                    .<Parsed<MaxSurge>>map(Parsed.Value::new)
                    .orElseGet(() -> Parsed.problem(MESSAGES.say("problem.surge", shown(text)))),
            MaxSurge::toString)
            .stepped(Stepping.ARROWS, Syntaxes::surging);

    /// A day.
    static final Syntax<LocalDate> DATE = Syntax.plain(Syntaxes::day, LocalDate::toString)
            .stepped(Stepping.DAYS, (day, steps) -> Optional.of(day.plusDays(steps)));

    private Syntaxes() {}

    private static Parsed<Integer> number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new Parsed.Value<>(Integer.parseInt(text));
        }
        return Parsed.problem(text.matches("[0-9]+")
                ? MESSAGES.say("problem.too-large", shown(text), HIGHEST_NUMBER)
                : MESSAGES.say("problem.number", shown(text)));
    }

    private static <V> Function<String, Parsed<V>> address(
            Function<String, V> parse, Function<AddressSyntaxException, @Nullable String> rule) {
        return text -> {
            try {
                return new Parsed.Value<>(parse.apply(text));
            } catch (AddressSyntaxException e) {
                return new Parsed.Problem<>(
                        sentence(String.valueOf(e.getMessage())), e.suggestion(), Optional.ofNullable(rule.apply(e)));
            }
        };
    }

    private static Parsed<ResourceTag> tag(String text) {
        int at = text.indexOf('=');
        if (at < 0) {
            return Parsed.problem(MESSAGES.say("problem.tag", shown(text)));
        }
        ResourceTag tag = new ResourceTag(text.substring(0, at).strip(), text.substring(at + 1));
        return tag.complaint().<Parsed<ResourceTag>>map(Parsed::problem).orElseGet(() -> new Parsed.Value<>(tag));
    }

    private static Parsed<LocalDate> day(String text) {
        try {
            return new Parsed.Value<>(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Parsed.problem(MESSAGES.say("problem.day", shown(text)));
        }
    }

    private static Optional<Cidr> resized(Cidr range, int steps) {
        int prefix = range.prefix() + steps;
        return prefix < 0 || prefix > Integer.SIZE ? Optional.empty() : Optional.of(Cidr.of(range.network(), prefix));
    }

    private static Optional<MaxSurge> surging(MaxSurge surge, int steps) {
        return Optional.of(new MaxSurge(Math.max(0, surge.amount() + steps), surge.percent()));
    }

    private static String shown(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "\u2026" : text;
    }

    private static String sentence(String message) {
        String start = message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
