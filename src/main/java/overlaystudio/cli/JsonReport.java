package overlaystudio.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.plan.Capacity;
import overlaystudio.rules.Accepted;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

/// A verdict as JSON for programs; keys are only ever added.
final class JsonReport {

    private JsonReport() {}

    @JsonPropertyOrder({
            "file", "design", "rulesDate", "asOf", "counts", "findings", "capacity", "notes", "ahead", "changedFrom",
            "changes", "accepted", "unfound"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String file, String design, String rulesDate, String asOf, Counts counts, List<Found> findings,
            List<Line> capacity, List<Found> notes, List<Coming> ahead, @Nullable String changedFrom,
            @Nullable List<Found> changes, List<Kept> accepted, List<Unfound> unfound) {}

    @JsonPropertyOrder({"from", "finding"})
    record Coming(String from, Found finding) {}

    @JsonPropertyOrder({"error", "warning", "info", "accepted"})
    record Counts(long error, long warning, long info, long accepted) {}

    /// A finding that is accepted.
    @JsonPropertyOrder({"finding", "rulesDate", "reason"})
    record Kept(Found finding, String rulesDate, String reason) {}

    /// What is accepted and found no more.
    @JsonPropertyOrder({"rule", "isKnown", "elements", "message", "rulesDate", "reason"})
    record Unfound(
            String rule, boolean isKnown, List<Where> elements, String message, String rulesDate, String reason) {}

    /// Why an acceptance holds no more.
    @JsonPropertyOrder({"cause", "message", "rulesDate", "reason"})
    record Lapsed(String cause, String message, String rulesDate, String reason) {

        static Lapsed of(Lapse lapse) {
            return new Lapsed(lapse.cause().word(), lapse.words(), lapse.risk().rulesDate().toString(),
                    lapse.risk().reason());
        }
    }

    @JsonPropertyOrder({
            "rule", "severity", "timing", "elements", "message", "azureError", "source", "liftedOn", "milderOn",
            "fixes", "lapsed"
    })
    record Found(
            String rule, String severity, String timing, List<Where> elements, String message,
            @Nullable Answer azureError, Origin source, @Nullable String liftedOn, @Nullable String milderOn,
            List<String> fixes, @Nullable Lapsed lapsed) {}

    @JsonPropertyOrder({"id", "kind", "name", "field"})
    record Where(String id, String kind, String name, @Nullable String field) {}

    @JsonPropertyOrder({"code", "message"})
    record Answer(String code, String message) {}

    @JsonPropertyOrder({"text", "quote"})
    record Origin(String text, @Nullable String quote) {}

    @JsonPropertyOrder({"element", "label", "now", "peak", "limit", "max", "free", "stranded", "band"})
    record Line(
            String element, String label, long now, long peak, long limit, long max, long free, long stranded,
            String band) {

        static Line of(Capacity capacity) {
            return new Line(
                    capacity.element().value(), capacity.label(), capacity.now(), capacity.peak(), capacity.limit(),
                    capacity.max(), capacity.free(), capacity.stranded(), capacity.band().word());
        }
    }

    static Report of(String file, Assessment assessment, Optional<ChangeReport> changes) {
        Design design = assessment.design();
        return new Report(
                file,
                design.name(),
                design.rulesDate().toString(),
                assessment.plan().facts().asOf().toString(),
                new Counts(
                        assessment.count(Severity.ERROR),
                        assessment.count(Severity.WARNING),
                        assessment.count(Severity.INFO),
                        assessment.accepted().size()),
                assessment.findings().stream().map(finding -> found(finding, design)).toList(),
                Capacity.of(assessment.plan()).stream().map(Line::of).toList(),
                assessment.notes().stream().map(note -> found(note, design)).toList(),
                assessment.ahead().stream()
                        .map(each -> new Coming(each.from().toString(), found(each.finding(), design)))
                        .toList(),
                changes.map(ChangeReport::from).orElse(null),
                changes.map(each -> each.findings().stream().map(finding -> found(finding, design)).toList())
                        .orElse(null),
                assessment.accepted().stream().map(each -> kept(each, design)).toList(),
                assessment.unfound().stream().map(risk -> unfound(risk, design)).toList());
    }

    private static Kept kept(Accepted accepted, Design design) {
        return new Kept(found(accepted.finding(), design), accepted.risk().rulesDate().toString(),
                accepted.risk().reason());
    }

    private static Unfound unfound(AcceptedRisk risk, Design design) {
        return new Unfound(
                risk.rule(),
                RuleBook.standard().kind(risk.rule()).isPresent(),
                risk.about().stream().map(about -> where(about.element(), about.field(), design)).toList(),
                risk.sentence(design),
                risk.rulesDate().toString(),
                risk.reason());
    }

    private static Found found(Finding finding, Design design) {
        String quote = finding.source().quote();
        return new Found(
                finding.rule(),
                finding.severity().word(),
                finding.breach().timing().word(),
                finding.places().stream().map(place -> where(place.element(), place.field(), design)).toList(),
                finding.message(),
                finding.breach()
                        .error()
                        .map(error -> new Answer(error.code(), error.message()))
                        .orElse(null),
                new Origin(finding.source().text(), quote.isEmpty() ? null : quote),
                finding.liftedOn().map(Objects::toString).orElse(null),
                finding.milderOn().map(Objects::toString).orElse(null),
                finding.fixes().stream().map(QuickFix::title).toList(),
                finding.lapse().map(Lapsed::of).orElse(null));
    }

    private static Where where(ElementId id, @Nullable String field, Design design) {
        Optional<Element> element = design.find(id);
        return new Where(
                id.value(),
                element.map(each -> each.elementKind().stem()).orElse("design"),
                element.map(Element::name).orElse(design.name()),
                field);
    }
}
