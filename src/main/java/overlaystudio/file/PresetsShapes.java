package overlaystudio.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import overlaystudio.design.ElementKind;
import overlaystudio.design.NameTemplate;
import overlaystudio.design.Placement;
import overlaystudio.design.Presets;

/// The form of a company's presets.
final class PresetsShapes {

    /// The version of the format that this class reads and writes.
    static final int VERSION = 1;

    private static final Kind<String> TEMPLATE = (json, register) -> {
        String text = Kinds.TEXT.read(json, register);
        NameTemplate.complaint(text).ifPresent(wrong -> {
            throw json.spot().refuse(Quote.of(text) + " is no template of names: " + wrong);
        });
        return text;
    };

    /// Kinds by the words for them in this file, in the order in which they are written.
    private static final Map<String, ElementKind> KINDS = kinds();

    static final Shape<Map<ElementKind, String>> NAMES = new Shape<>(
            "the templates of names",
            List.copyOf(KINDS.keySet()),
            in -> {
                Map<ElementKind, String> names = new EnumMap<>(ElementKind.class);
                KINDS.forEach((word, kind) -> {
                    String template = in.optional(word, TEMPLATE);
                    if (template != null) {
                        names.put(kind, template);
                    }
                });
                return names;
            },
            (names, out) -> KINDS.forEach((word, kind) -> out.optional(word, names.get(kind))));

    static final Shape<Presets.Outside> OUTSIDE = new Shape<>(
            "a network outside Azure",
            List.of("name", "ranges", "summaryRoute"),
            in -> new Presets.Outside(
                    in.name(),
                    in.required("ranges", Kinds.listOf(Kinds.CIDR)),
                    in.optional("summaryRoute", Kinds.FLAG, false)),
            (outside, out) -> {
                out.field("name", outside.name());
                out.wholeList("ranges", outside.ranges());
                out.unless(false, "summaryRoute", outside.summaryRoute());
            });

    static final Shape<Presets> PRESETS = new Shape<>(
            "a file of presets",
            List.of("schemaVersion", "name", "subscription", "resourceGroup", "location", "regions", "names", "from",
                    "pods", "services", "outside", "tags"),
            PresetsShapes::presets,
            PresetsShapes::write);

    private PresetsShapes() {}

    private static Map<String, ElementKind> kinds() {
        Map<String, ElementKind> kinds = new LinkedHashMap<>();
        Arrays.stream(ElementKind.values())
                .filter(kind -> kind != ElementKind.NOTE && kind != ElementKind.PEERING)
                .forEach(kind -> kinds.put(word(kind), kind));
        return kinds;
    }

    /// The constant in camel case, such as `virtualNetwork`.
    private static String word(ElementKind kind) {
        List<String> parts = new ArrayList<>(List.of(kind.name().toLowerCase(Locale.ROOT).split("_")));
        StringBuilder word = new StringBuilder(parts.removeFirst());
        parts.forEach(part -> word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1)));
        return word.toString();
    }

    private static Presets presets(Fields in) {
        Placement placement = in.placement();
        List<String> regions = in.list("regions", Kinds.TEXT);
        Map<ElementKind, String> names = in.optional("names", NAMES, Map.of());
        return new Presets(
                in.name(), placement, regions, names,
                in.list("from", Kinds.CIDR),
                in.list("pods", Kinds.CIDR),
                in.list("services", Kinds.CIDR),
                in.list("outside", OUTSIDE),
                in.optional("tags", Tags.KIND, List.of()));
    }

    private static void write(Presets presets, Output out) {
        out.field("schemaVersion", VERSION);
        out.field("name", presets.name());
        out.placement(presets.placement());
        out.list("regions", presets.regions());
        out.unless(Map.of(), "names", presets.names(), NAMES);
        out.list("from", presets.from());
        out.list("pods", presets.pods());
        out.list("services", presets.services());
        out.list("outside", presets.outside(), OUTSIDE);
        out.unless(List.of(), "tags", presets.tags(), Tags.SHAPE);
    }
}
