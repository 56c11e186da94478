package overlaystudio.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import overlaystudio.rules.RuleBook;

/// The verb `rules`: lists the catalogue as it is judged on a day, or what changes between two.
@Command(name = "rules", description = {
        "Lists all rules with their kind and how they are judged on a day, or what changes between two days.",
        "The rule book begins on 2022-08-29 and knows what was published up to 2026-08-21."
}, mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the rules are listed", "2:the command line is wrong"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio rules",
        "  overlay-studio rules --as-of 2022-08-29 --format json",
        "  overlay-studio rules --between 2022-08-29 2026-08-21"
})
final class RulesCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day by which the rules are judged; the last known day if not given.") private @Nullable LocalDate asOf;

    @Option(names = "--between", arity = "2", paramLabel = "DATE", description = "What changes after the first day, up to the second.") private @Nullable List<LocalDate> between;

    @Mixin private FormatOption format = new FormatOption();

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        if (between == null) {
            RuleList list = RuleList.of(Optional.ofNullable(asOf).orElse(RuleBook.standard().knownUntil()));
            format.deliver(streams, list::text, list::json);
        } else {
            RuleChanges changes = changes(between);
            format.deliver(streams, changes::text, changes::json);
        }
        return ExitCode.NO_ERROR;
    }

    private RuleChanges changes(List<LocalDate> days) {
        if (asOf != null) {
            throw Misuse.of(spec, "Either --as-of or --between, not both.");
        }
        if (days.size() != 2) {
            throw Misuse.of(spec, "--between takes two days, once.");
        }
        if (!days.getFirst().isBefore(days.getLast())) {
            throw Misuse.of(
                    spec,
                    "The first day of --between comes before the second: " + days.getFirst() + " does not come before "
                            + days.getLast() + ".");
        }
        return RuleChanges.of(days.getFirst(), days.getLast());
    }
}
