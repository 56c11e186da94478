package overlaystudio.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AddressText;
import overlaystudio.azure.AzureTerm;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Note;
import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// The kinds of single values that fields have.
final class Kinds {

    /// A year has four digits: further ones are a slip of the hand.
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /// Longer than any id that the studio makes; a bound for what follows an id by pattern.
    private static final int LONGEST_ID = 100;

    /// More than any network of Azure's; a bound for what is planned one by one, such as nodes.
    static final int HIGHEST_COUNT = 100_000;

    static final Kind<String> TEXT = Kinds::text;
    static final Kind<String> NOTE = Kinds::note;
    static final Kind<Boolean> FLAG = Kinds::flag;
    static final Kind<Integer> COUNT = Kinds::count;
    static final Kind<Double> COORDINATE = Kinds::coordinate;
    static final Kind<Cidr> CIDR = address(Cidr::parse, AddressText.RANGE);
    static final Kind<IpAddress> ADDRESS = address(IpAddress::parse, null);
    static final Kind<IpAddress> DNS_SERVICE_IP = address(IpAddress::parse, AddressText.DNS_SERVICE_IP);
    static final Kind<Ipv6Cidr> IPV6 = address(Ipv6Cidr::parse, AddressText.IPV6_RANGE);
    static final Kind<LocalDate> DATE = Kinds::date;
    static final Kind<MaxSurge> SURGE =
            written(MaxSurge::parse, "no surge; write nodes such as '1', or a percentage such as '33%'");
    static final Kind<KubernetesVersion> VERSION =
            written(KubernetesVersion::parse, "no Kubernetes version; write it like '1.24' or '1.24.6'");
    static final Kind<ElementId> PART_ID = Kinds::partId;
    static final Kind<ElementId> ELEMENT_ID = Kinds::elementId;
    /// What a note may be about: everything but a note.
    static final Kind<ElementId> NOTED = (json, register) -> register.refer(json,
            EnumSet.complementOf(EnumSet.of(ElementKind.NOTE)));
    static final Kind<Lifecycle> LIFECYCLE = words(List.of(Lifecycle.values()), Kinds::word);

    private Kinds() {}

    /// A list of values of a kind; one that is wrong is told and left out.
    static <T> Kind<List<T>> listOf(Kind<T> kind) {
        return (json, register) -> {
            if (!(json instanceof Json.Arr list)) {
                throw wrong(json, "a list in square brackets");
            }
            List<T> values = new ArrayList<>();
            for (Json item : list.items()) {
                try {
                    values.add(kind.read(item, register));
                } catch (RefusedText e) {
                    register.tell(e.about(register.field()), item);
                }
            }
            return values;
        };
    }

    /// A word of Azure's in its own spelling.
    static <E extends Enum<E> & AzureTerm> Kind<E> term(Class<E> type) {
        return words(Arrays.asList(type.getEnumConstants()), AzureTerm::azureName);
    }

    /// A reference to an element of a kind.
    static Kind<ElementId> reference(ElementKind kind) {
        return (json, register) -> register.refer(json, Set.of(kind));
    }

    /// The word for a lifecycle.
    static String word(Lifecycle lifecycle) {
        return lifecycle.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Json json, Register register) {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw wrong(json, "a text in quotes");
    }

    private static String note(Json json, Register register) {
        String text = text(json, register);
        if (text.isBlank()) {
            throw json.spot().refuse("a note has at least one letter or digit");
        }
        if (Note.length(text) > Note.LONGEST) {
            throw json.spot().refuse(String.format(Locale.ROOT, "%,d characters are too many: a note has %,d at most",
                    Note.length(text), Note.LONGEST));
        }
        return text;
    }

    private static boolean flag(Json json, Register register) {
        if (json instanceof Json.Bool flag) {
            return flag.value();
        }
        throw wrong(json, "true or false");
    }

    private static int count(Json json, Register register) {
        if (!(json instanceof Json.Num number)) {
            throw wrong(json, "a number without quotes");
        }
        if (!number.digits().matches("[0-9]{1,6}") || Integer.parseInt(number.digits()) > HIGHEST_COUNT) {
            throw json.spot().refuse("%s is not a whole number from 0 to %s".formatted(
                    number.digits(), String.format(Locale.ROOT, "%,d", HIGHEST_COUNT)));
        }
        return Integer.parseInt(number.digits());
    }

    private static double coordinate(Json json, Register register) {
        if (!(json instanceof Json.Num number)) {
            throw wrong(json, "a number without quotes");
        }
        double value = Double.parseDouble(number.digits());
        if (Double.isInfinite(value)) {
            throw json.spot().refuse(number.digits() + " is too large");
        }
        return value;
    }

    private static LocalDate date(Json json, Register register) {
        String text = text(json, register);
        try {
            return DAY.parse(text, LocalDate::from);
        } catch (DateTimeException e) {
            throw json.spot().refuse(Quote.of(text) + " is no date; write it like '2022-08-29'");
        }
    }

    private static ElementId partId(Json json, Register register) {
        String text = text(json, register);
        try {
            return new ElementId(text.length() > LONGEST_ID ? "" : text);
        } catch (IllegalArgumentException e) {
            throw json.spot().refuse(Quote.of(text) + " is no id: letters, digits, . _ and -, a letter or digit first, "
                    + LONGEST_ID + " characters at most");
        }
    }

    private static ElementId elementId(Json json, Register register) {
        ElementId id = partId(json, register);
        if (!id.owner().equals(id) || id.equals(ElementId.DESIGN)) {
            throw json.spot().refuse("%s is no id of an element: it may not hold a / or be 'design'"
                    .formatted(Quote.of(id.value())));
        }
        return id;
    }

    /// An address or a range; where a rule of the rule book is about it, the refusal names the rule.
    private static <T> Kind<T> address(Function<String, T> parser, @Nullable AddressText kind) {
        return (json, register) -> {
            try {
                return parser.apply(text(json, register));
            } catch (AddressSyntaxException e) {
                String rule = kind == null ? "" : " (rule " + kind.rule(e) + ")";
                throw json.spot().refuse(Objects.toString(e.getMessage(), "this is no address") + rule);
            }
        };
    }

    private static <T> Kind<T> written(Function<String, Optional<T>> parser, String complaint) {
        return (json, register) -> {
            String text = text(json, register);
            return parser.apply(text).orElseThrow(() -> json.spot().refuse(Quote.of(text) + " is " + complaint));
        };
    }

    /// One of some things by its word.
    static <E> Kind<E> words(Collection<E> constants, Function<E, String> word) {
        return (json, register) -> {
            String text = text(json, register);
            return constants.stream()
                    .filter(each -> word.apply(each).equals(text))
                    .findFirst()
                    .orElseThrow(() -> json.spot().refuse("%s is not possible here; there are %s".formatted(
                            Quote.of(text), String.join(", ", constants.stream().map(word).toList()))));
        };
    }

    private static RefusedText wrong(Json json, String expected) {
        return json.spot().refuse("this is %s, and %s belongs here".formatted(json.kind(), expected));
    }
}
