package overlaystudio.file;

import java.util.List;
import java.util.Locale;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Note;

/// The forms of accepted risks.
final class RiskShapes {

    private static final int LONGEST_RULE = 100;

    /// More than anything that a rule counts.
    private static final int HIGHEST_MEASURE = 1_000_000_000;

    static final Shape<About> ABOUT = new Shape<>(
            "what a finding is about",
            List.of("element", "field"),
            in -> new About(
                    in.required("element", (json, register) -> register.judged(json)),
                    in.optional("field", text(LONGEST_RULE, "a field"))),
            (about, out) -> {
                out.field("element", about.element());
                out.optional("field", about.field());
            });

    static final Shape<AcceptedRisk> ACCEPTED_RISK = new Shape<>(
            "an accepted risk",
            List.of("rule", "about", "finding", "measure", "rulesDate", "reason"),
            in -> new AcceptedRisk(
                    in.required("rule", RiskShapes::rule),
                    in.required("about", RiskShapes::about),
                    in.required("finding", text(AcceptedRisk.LONGEST_FINDING, "a finding")),
                    in.optional("measure", RiskShapes::measure),
                    in.required("rulesDate", Kinds.DATE),
                    in.required("reason", text(AcceptedRisk.LONGEST, "a reason"))),
            (risk, out) -> {
                out.field("rule", risk.rule());
                out.list("about", risk.about(), ABOUT);
                out.field("finding", risk.finding());
                out.optional("measure", risk.measure());
                out.field("rulesDate", risk.rulesDate());
                out.field("reason", risk.reason());
            });

    private RiskShapes() {}

    /// An acceptance that is not there twice, and not one too many.
    static AcceptedRisk risk(Json json, Register register) {
        AcceptedRisk risk = ACCEPTED_RISK.read(json, register);
        register.accept(json, risk);
        return risk;
    }

    /// Any id: a later version of the studio may know it.
    private static String rule(Json json, Register register) {
        String id = Kinds.TEXT.read(json, register);
        if (id.length() > LONGEST_RULE || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw json.spot().refuse(Quote.of(id) + " is no id of a rule; write it like 'pod-cidr-headroom'");
        }
        return id;
    }

    private static List<About> about(Json json, Register register) {
        List<About> about = Kinds.listOf(ABOUT).read(json, register);
        if (json instanceof Json.Arr list && list.items().isEmpty()) {
            throw json.spot().refuse("a finding is about one element at least");
        }
        if (about.isEmpty()) {
            throw RefusedText.told(json.spot());
        }
        return about;
    }

    /// Text that is not blank and no longer than it may be.
    private static Kind<String> text(int longest, String phrase) {
        return (json, register) -> {
            String text = Kinds.TEXT.read(json, register);
            if (text.isBlank()) {
                throw json.spot().refuse(phrase + " has at least one letter or digit");
            }
            if (Note.length(text) > longest) {
                throw json.spot().refuse(String.format(Locale.ROOT, "%,d characters are too many: %s has %,d at most",
                        Note.length(text), phrase, longest));
            }
            return text;
        };
    }

    private static long measure(Json json, Register register) {
        if (!(json instanceof Json.Num number)) {
            throw json.spot().refuse("this is %s, and a number without quotes belongs here".formatted(json.kind()));
        }
        if (!number.digits().matches("[0-9]{1,10}") || Long.parseLong(number.digits()) > HIGHEST_MEASURE) {
            throw json.spot().refuse("%s is no whole number from 0 to 1,000,000,000".formatted(
                    Quote.of(number.digits())));
        }
        return Long.parseLong(number.digits());
    }
}
