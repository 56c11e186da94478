package overlaystudio.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import overlaystudio.design.Design;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The verb `check`: judges a design and reports what was found.
@Command(name = "check", description = "Judges a design and reports what was found, with the capacity that it has.", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:no error was found", "1:errors were found", "2:the command line is wrong", "3:a file cannot be read"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio check network.overlay.json",
        "  overlay-studio check network.overlay.json --as-of 2026-08-21 --format json",
        "  overlay-studio check network.overlay.json --changed-from deployed.overlay.json"
})
final class CheckCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The design file; - reads standard input.") private String file =
            "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "Judge by the rules of this day, such as 2022-08-29, and not by the design's own rules date.") private @Nullable LocalDate asOf;

    @Option(names = "--changed-from", paramLabel = "OLD", description = "An older version of the design: judge the change from it as well.") private @Nullable String old;

    @Mixin private FormatOption format = new FormatOption();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        DesignArgument.requireOneInput(spec, file, old);
        DesignArgument argument = new DesignArgument(file);
        Design design = argument.read(streams);
        LocalDate day = Optional.ofNullable(asOf).orElse(design.rulesDate());
        Assessment assessment = RuleBook.standard().judge(design, day);
        Optional<ChangeReport> changes = changes(design, day);
        format.deliver(
                streams,
                () -> TextReport.of(argument.label(), assessment, changes),
                () -> JsonReport.of(argument.label(), assessment, changes));
        boolean errors = assessment.hasErrors() || changes.filter(ChangeReport::hasErrors).isPresent();
        return errors ? ExitCode.ERRORS_FOUND : ExitCode.NO_ERROR;
    }

    private Optional<ChangeReport> changes(Design design, LocalDate day) throws InputException {
        if (old == null) {
            return Optional.empty();
        }
        DesignArgument older = new DesignArgument(old);
        Design before = older.read(streams);
        return Optional.of(new ChangeReport(older.label(), RuleBook.standard().compare(before, design, day)));
    }
}
