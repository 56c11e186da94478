package overlaystudio.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import overlaystudio.file.Spelling;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RuleKind;
import overlaystudio.rules.RulePage;
import overlaystudio.rules.Source;

/// The verb `explain`: prints the page of a rule, with its judgements by date.
@Command(name = "explain", description = "Explains a rule in plain words, and says how it is judged since which day, with the sources.", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the rule is explained", "2:there is no such rule, or the command line is wrong"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio explain pod-cidr-capacity-max",
        "  overlay-studio explain sku-v5-blocked --format json"
})
final class ExplainCommand implements Callable<Integer> {

    private static final int GUESSES = 5;

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RULE", description = "The id of a rule, as reports and the verb rules name it.") private String rule =
            "";

    @Mixin private FormatOption format = new FormatOption();

    /// An explanation.
    @JsonPropertyOrder({"id", "kind", "title", "sections", "judgements"})
    record Explanation(
            String id, String kind, String title, List<RulePage.Section> sections, List<Dated> judgements) {}

    /// What is said of the rule from a day on.
    @JsonPropertyOrder({"from", "severity", "source", "quote"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dated(String from, String severity, String source, @Nullable String quote) {}

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        RuleBook book = RuleBook.standard();
        RuleKind kind = book.kind(rule).orElseThrow(() -> unknown(book.ids()));
        Explanation explanation = new Explanation(
                rule,
                kind.word(),
                book.page(rule).map(RulePage::title).orElse(rule),
                book.page(rule).map(RulePage::sections).orElse(List.of()),
                book.changes(rule).stream()
                        .map(day -> {
                            Source source = book.judgement(rule, day).source();
                            return new Dated(
                                    day.toString(), RuleList.severity(book.judgement(rule, day)), source.text(),
                                    Optional.of(source.quote()).filter(quote -> !quote.isEmpty()).orElse(null));
                        })
                        .toList());
        format.deliver(streams, () -> text(explanation), () -> explanation);
        return ExitCode.NO_ERROR;
    }

    private ParameterException unknown(List<String> ids) {
        String typed = rule.toLowerCase(Locale.ROOT);
        List<String> near =
                Spelling.near(typed, ids, id -> id.contains(typed)).stream().limit(GUESSES).toList();
        return Misuse.of(spec, "There is no rule '" + rule + "'. "
                + (near.isEmpty() ? "The verb rules lists all." : "Did you mean " + String.join(", ", near) + "?"));
    }

    private static String text(Explanation explanation) {
        return explanation.title() + "\n" + explanation.id() + ", a rule of the kind " + explanation.kind() + "\n"
                + explanation.sections().stream()
                        .map(section -> "\n" + section.heading() + "\n" + section.text() + "\n")
                        .collect(Collectors.joining())
                + "\nJudged\n"
                + explanation.judgements().stream().map(ExplainCommand::text).collect(Collectors.joining());
    }

    private static String text(Dated judgement) {
        String quote = judgement.quote();
        return "  from " + judgement.from() + "  " + judgement.severity() + "\n    " + judgement.source() + "\n"
                + (quote == null ? "" : "    \u201c" + quote + "\u201d\n");
    }
}
