package overlaystudio.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import overlaystudio.design.Design;
import overlaystudio.plan.Band;
import overlaystudio.plan.Capacity;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

/// The verb `capacity`: says what can run out, what does first, and which blocks the nodes get.
@Command(name = "capacity", description = {
        "Says what can run out in a design: now, at max-count, and with the surge of an upgrade.",
        "",
        "Bands: 'refused' has too little for max-count, so Azure refuses it; 'upgrade stops' has enough for",
        "max-count and not for its surge; 'fits' has enough for both."
}, mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:everything fits", "1:something does not fit", "2:the command line is wrong", "3:the file cannot be read"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio capacity network.overlay.json",
        "  overlay-studio capacity network.overlay.json --as-of 2026-08-21 --format json"
})
final class CapacityCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design file; - reads standard input.") private String file =
            "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "Count by Azure's numbers of this day, and not of the design's own rules date.") private @Nullable LocalDate asOf;

    @Mixin private FormatOption format = new FormatOption();

    CapacityCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        DesignArgument argument = new DesignArgument(file);
        Design design = argument.read(streams);
        LocalDate day = Optional.ofNullable(asOf).orElse(design.rulesDate());
        Plan plan = Plan.of(design, RuleBook.standard().facts(day));
        format.deliver(
                streams, () -> CapacityText.of(argument.label(), plan), () -> CapacityJson.of(argument.label(), plan));
        boolean fits = Capacity.all(plan).stream().allMatch(each -> each.band() == Band.FITS);
        return fits ? ExitCode.NO_ERROR : ExitCode.ERRORS_FOUND;
    }
}
