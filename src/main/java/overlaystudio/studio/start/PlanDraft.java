package overlaystudio.studio.start;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Placement;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.Needs;
import overlaystudio.studio.messages.Messages;

/// What somebody has typed and chosen for a plan, right or wrong.
///
/// @param name name of the design, which those of its clusters begin with
/// @param location the region
/// @param clusters how many clusters
/// @param nodes nodes at most of each
/// @param maxPods most pods on a node; blank means Azure's default
/// @param topology how the virtual networks stand to one another
/// @param model the network model of the clusters
/// @param from what virtual networks are drawn from; blank means the usual
/// @param taken the ranges that are taken on premises
/// @param rulesDate the day by whose rules it is laid out
record PlanDraft(String name, String location, String clusters, String nodes, String maxPods, Topology topology,
        NetworkModel model, String from, String taken, LocalDate rulesDate) {

    private static final Messages MESSAGES = Messages.of(PlanDraft.class);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([, \u00a0\u202f'][0-9]{3})*");

    /// Long enough for any prefix, and short enough for a number behind it and the names that Azure makes of it.
    private static final int LONGEST_PREFIX = 40;

    /// The most ranges that one can go through at each key without waiting.
    private static final int MOST_TAKEN = 1_000;

    /// What a draft means.
    ///
    /// @param needs what is wanted; empty while something is wrong
    /// @param problems what is wrong, by field
    /// @param taken what was understood of the ranges taken
    record Reading(Optional<Needs> needs, Map<PlanField, List<Problem>> problems, RangeList taken) {

        List<Problem> of(PlanField field) {
            return problems.getOrDefault(field, List.of());
        }
    }

    /// What this means.
    Reading read() {
        Map<PlanField, List<Problem>> problems = new EnumMap<>(PlanField.class);
        String prefix = prefix();
        if (prefix.isEmpty()) {
            problems.put(PlanField.NAME, List.of(Problem.of(MESSAGES.say("name.empty"))));
        }
        OptionalInt count = number(PlanField.CLUSTERS, clusters, problems);
        count.ifPresent(many -> count(many, problems));
        OptionalInt each = number(PlanField.NODES, nodes, problems);
        OptionalInt pods =
                maxPods.isBlank() ? OptionalInt.empty() : number(PlanField.MAX_PODS, maxPods, problems);
        RangeList drawn = RangeList.parseLine(from);
        RangeList others = RangeList.parse(taken);
        keep(PlanField.FROM, drawn.faults(), problems);
        keep(PlanField.TAKEN, others.faults(), problems);
        count(others, problems);
        Optional<Needs> needs = problems.isEmpty()
                ? Optional.of(needs(prefix, count.orElseThrow(), each.orElseThrow(), pods, drawn, others))
                : Optional.empty();
        return new Reading(needs, Map.copyOf(problems), others);
    }

    private static void count(int many, Map<PlanField, List<Problem>> problems) {
        if (many < 1 || many > Needs.MOST_CLUSTERS) {
            problems.put(PlanField.CLUSTERS, List.of(Problem.of(
                    MESSAGES.say("clusters.wrong", many, String.valueOf(Needs.MOST_CLUSTERS)))));
        }
    }

    private static void count(RangeList others, Map<PlanField, List<Problem>> problems) {
        int many = others.entries().size();
        if (many > MOST_TAKEN) {
            problems.put(PlanField.TAKEN, List.of(Problem.of(MESSAGES.say("taken.many", many, MOST_TAKEN))));
        }
    }

    private Needs needs(String prefix, int count, int each, OptionalInt pods, RangeList drawn,
            RangeList others) {
        List<ClusterNeed> wanted = IntStream.rangeClosed(1, count)
                .mapToObj(at -> ClusterNeed.of(prefix + "-" + at, each).withModel(model)
                        .withMaxPods(pods.isPresent() ? Integer.valueOf(pods.getAsInt()) : null))
                .toList();
        Needs needs = Needs.of(name.strip(), new Placement(null, prefix + "-rg", location))
                .withClusters(wanted)
                .withFrom(drawn.entries().isEmpty() ? Needs.USUAL_FROM : drawn.ranges())
                .withTaken(others.taken());
        return topology.applyTo(needs);
    }

    /// The name as Azure's names can have it: letters without marks, digits and single hyphens.
    private String prefix() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_PREFIX));
        return cut.replaceAll("^-+|-+$", "");
    }

    private static OptionalInt number(PlanField field, String text, Map<PlanField, List<Problem>> problems) {
        String digits = GROUPED.matcher(text.strip()).matches() ? text.replaceAll("[^0-9]", "") : text.strip();
        if (NUMBER.matcher(digits).matches()) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        problems.put(field, List.of(Problem.of(complaint(text.strip()))));
        return OptionalInt.empty();
    }

    private static String complaint(String text) {
        if (text.isEmpty()) {
            return MESSAGES.say("number.empty");
        }
        String shown = text.length() > 24 ? text.substring(0, 24) + "\u2026" : text;
        return text.matches("[0-9]+") ? MESSAGES.say("number.large", shown) : MESSAGES.say("number.none", shown);
    }

    private static void keep(PlanField field, List<Problem> faults, Map<PlanField, List<Problem>> problems) {
        if (!faults.isEmpty()) {
            problems.put(field, faults);
        }
    }
}
