package overlaystudio.design;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A finding that people decided to live with, and why; whether that still holds is for the rules to say.
///
/// @param rule the id of the rule, which this version of the studio may not know
/// @param about what the finding is about, the culprit first
/// @param finding what the finding said, with `{subnet-1}` in the place of the name of the element `subnet-1`, so that a
///     new name changes nothing
/// @param measure the number by which the rule measured how bad it was; null where it measures none
/// @param rulesDate the day by whose rules it was accepted
/// @param reason why it is accepted: one or more lines, not only blanks, at most [#LONGEST] characters
public record AcceptedRisk(
        String rule, List<About> about, String finding, @Nullable Long measure, LocalDate rulesDate, String reason) {

    /// Most characters of a reason: more than a page.
    public static final int LONGEST = 2_000;

    /// Most characters of what a finding said, for names may be long.
    public static final int LONGEST_FINDING = 10_000;

    /// Most accepted risks of a design: more than anybody answers for.
    public static final int MOST = 1_000;

    /// The order in which a design keeps them, so that equal designs have equal bytes.
    static final Comparator<AcceptedRisk> ORDER = Comparator.comparing(AcceptedRisk::rule)
            .thenComparing(risk -> risk.about().toString())
            .thenComparing(AcceptedRisk::finding);

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z0-9][A-Za-z0-9._-]*)}");

    /// What a finding is about: an element or a part of one, and the field if it is one field's.
    ///
    /// @param element the element
    /// @param field the field's name, such as `podCidr`; null if it is about the whole element
    public record About(ElementId element, @Nullable String field) {}

    /// Keeps the reason with line feeds between lines.
    ///
    /// @throws IllegalArgumentException if it is about nothing, or the reason is blank or too long
    public AcceptedRisk {
        about = List.copyOf(about);
        reason = reason.replace("\r\n", "\n").replace('\r', '\n');
        if (about.isEmpty()) {
            throw new IllegalArgumentException("A finding is about something.");
        }
        problem(reason).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /// Why a text can be no reason, and what to do, in a sentence; empty if it can be one.
    public static Optional<String> problem(String reason) {
        if (reason.isBlank()) {
            return Optional.of("A reason has at least one letter or digit.");
        }
        int length = Note.length(reason);
        return length <= LONGEST ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d characters are too many: a reason has %,d at most.",
                        length, LONGEST));
    }

    /// A sentence with the identities of elements in the place of their names.
    ///
    /// The names of what the finding is about are found wherever they stand as a word; those of other elements only if no
    /// word of a sentence looks so, for a pool may be called `system`.
    public static String unnamed(String sentence, List<About> about, Design design) {
        List<ElementId> own = about.stream().map(each -> each.element().owner()).toList();
        List<Element> named = design.elements()
                .filter(element -> !element.name().isBlank() && sentence.contains(element.name()))
                .filter(element -> own.contains(element.id()) || !element.name().matches("[A-Za-z]+"))
                .sorted(Comparator.comparingInt((Element element) -> -element.name().length())
                        .thenComparingInt(element -> own.contains(element.id()) ? 0 : 1))
                .toList();
        String unnamed = sentence;
        for (Element element : named) {
            unnamed = Pattern.compile("(?<![\\w.{-])" + Pattern.quote(element.name()) + "(?![\\w}-]|\\.\\w)")
                    .matcher(unnamed)
                    .replaceAll(Matcher.quoteReplacement("{" + element.id() + "}"));
        }
        return unnamed;
    }

    /// What the finding said, with the names that its elements have in a design.
    public String sentence(Design design) {
        return NAMED.matcher(finding).replaceAll(match -> Matcher.quoteReplacement(
                design.find(new ElementId(match.group(1))).map(Element::name).orElse(match.group())));
    }

    /// A copy with another reason.
    ///
    /// @throws IllegalArgumentException if it is blank or too long
    public AcceptedRisk withReason(String reason) {
        return new AcceptedRisk(rule, about, finding, measure, rulesDate, reason);
    }

    /// Whether it is the acceptance of the same finding, whatever the reason.
    public boolean isOfSame(AcceptedRisk other) {
        return rule.equals(other.rule) && about.equals(other.about) && finding.equals(other.finding);
    }

    /// Whether a design has all that it is about.
    public boolean isAboutElementsOf(Design design) {
        return about.stream().map(About::element).allMatch(
                element -> element.owner().equals(ElementId.DESIGN) || design.find(element).isPresent());
    }

    /// Whether it is about an element or a part of it.
    boolean concerns(ElementId element) {
        return about.stream().anyMatch(each -> each.element().owner().equals(element));
    }
}
