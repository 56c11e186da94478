package overlaystudio.design.merge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AzureTerm;
import overlaystudio.design.Element;

/// What elements, fields and values are called in a sentence.
final class Words {

    private static final int LONGEST = 80;
    private static final Map<String, String> SHORT =
            Map.of("cidr", "CIDR", "ip", "IP", "ips", "IPs", "dns", "DNS", "vm",
                    "VM", "os", "OS", "sku", "SKU", "api", "API", "ipv6", "IPv6", "nat", "NAT");

    private Words() {}

    /// An element, such as "node pool system".
    static String of(Element element) {
        return element.elementKind().noun() + " "
                + (element.name().isBlank() ? element.id().value() : shortened(element.name()));
    }

    /// A field, such as "pod CIDR" for `podCidr`.
    static String ofField(String name) {
        return Stream.of(name.split("(?=[A-Z])")).map(each -> each.toLowerCase(Locale.ROOT))
                .map(each -> SHORT.getOrDefault(each, each)).collect(Collectors.joining(" "));
    }

    /// A value, such as "not set" and "yes".
    static String ofValue(@Nullable Object value) {
        return switch (value) {
            case null -> "not set";
            case String text when text.isBlank() -> "empty";
            case Boolean yes -> yes ? "yes" : "no";
            case AzureTerm term -> term.label();
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Collection<?> all when all.isEmpty() -> "none";
            case Collection<?> all -> shortened(all.stream().map(Words::ofValue).collect(Collectors.joining(", ")));
            case Record item when Parts.isTakenApart(item) -> ofItem(item);
            default -> shortened(value.toString());
        };
    }

    private static String ofItem(Record item) {
        List<String> names = Parts.names(item);
        int name = names.indexOf("name");
        return name < 0 ? "another one" : ofValue(Parts.values(item).get(name));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
