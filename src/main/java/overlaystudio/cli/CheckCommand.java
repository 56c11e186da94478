package overlaystudio.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import overlaystudio.design.Design;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The verb `check`: judges a design and reports what was found.
@Command(name = "check", description = "Judges a design and reports what was found, with the capacity that it has.", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:no error was found", "1:errors were found", "2:the command line is wrong", "3:the file cannot be read"})
final class CheckCommand implements Callable<Integer> {

    /// The forms of a report.
    enum Format {
        TEXT,
        JSON
    }

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design file; - reads standard input.") private String file =
            "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "Judge by the rules of this day, such as 2022-08-29, and not by the design's own rules date.") private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report; text if not given.") private Format format =
            Format.TEXT;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        DesignArgument argument = new DesignArgument(file);
        Design design = argument.read(streams);
        LocalDate day = Optional.ofNullable(asOf).orElse(design.rulesDate());
        Assessment assessment = RuleBook.standard().judge(design, day);
        String report = switch (format) {
            case TEXT -> TextReport.of(argument.label(), assessment);
            case JSON -> JsonReport.of(argument.label(), assessment);
        };
        streams.deliver(report.getBytes(StandardCharsets.UTF_8));
        return assessment.hasErrors() ? ExitCode.ERRORS_FOUND : ExitCode.NO_ERROR;
    }
}
