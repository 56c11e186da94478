package overlaystudio.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.plan.Capacity;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;

/// A verdict as JSON for programs; keys are only ever added.
final class JsonReport {

    private JsonReport() {}

    @JsonPropertyOrder({
            "file", "design", "rulesDate", "asOf", "counts", "findings", "capacity", "notes", "ahead", "changedFrom",
            "changes"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String file, String design, String rulesDate, String asOf, Counts counts, List<Found> findings,
            List<Line> capacity, List<Found> notes, List<Coming> ahead, @Nullable String changedFrom,
            @Nullable List<Found> changes) {}

    @JsonPropertyOrder({"from", "finding"})
    record Coming(String from, Found finding) {}

    @JsonPropertyOrder({"error", "warning", "info"})
    record Counts(long error, long warning, long info) {}

    @JsonPropertyOrder({
            "rule", "severity", "timing", "elements", "message", "azureError", "source", "liftedOn", "milderOn", "fixes"
    })
    record Found(
            String rule, String severity, String timing, List<Where> elements, String message,
            @Nullable Answer azureError, Origin source, @Nullable String liftedOn, @Nullable String milderOn,
            List<String> fixes) {}

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
                        assessment.count(Severity.INFO)),
                assessment.findings().stream().map(finding -> found(finding, design)).toList(),
                Capacity.of(assessment.plan()).stream().map(Line::of).toList(),
                assessment.notes().stream().map(note -> found(note, design)).toList(),
                assessment.ahead().stream()
                        .map(each -> new Coming(each.from().toString(), found(each.finding(), design)))
                        .toList(),
                changes.map(ChangeReport::from).orElse(null),
                changes.map(each -> each.findings().stream().map(finding -> found(finding, design)).toList())
                        .orElse(null));
    }

    private static Found found(Finding finding, Design design) {
        String quote = finding.source().quote();
        return new Found(
                finding.rule(),
                finding.severity().word(),
                finding.breach().timing().word(),
                finding.places().stream().map(place -> where(place, design)).toList(),
                finding.message(),
                finding.breach()
                        .error()
                        .map(error -> new Answer(error.code(), error.message()))
                        .orElse(null),
                new Origin(finding.source().text(), quote.isEmpty() ? null : quote),
                finding.liftedOn().map(Objects::toString).orElse(null),
                finding.milderOn().map(Objects::toString).orElse(null),
                finding.fixes().stream().map(QuickFix::title).toList());
    }

    private static Where where(Place place, Design design) {
        ElementId id = place.element();
        Optional<Element> element = design.find(id);
        return new Where(
                id.value(),
                element.map(each -> each.elementKind().stem()).orElse("design"),
                element.map(Element::name).orElse(design.name()),
                place.field());
    }
}
