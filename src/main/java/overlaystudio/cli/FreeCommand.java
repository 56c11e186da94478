package overlaystudio.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import overlaystudio.design.Design;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.RuleBook;

/// The verb `free`: lists the free space of a design, or finds a range of a size in it.
@Command(name = "free", description = {
        "Lists the free address blocks of a design, the largest first: for a subnet in each virtual network,",
        "for the pod and service ranges of each cluster, and for one more virtual network.",
        "With --size it names a range of that size in the smallest block that holds it."
}, mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:there is room", "1:no place has room for that size", "2:the command line is wrong",
        "3:the file cannot be read"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio free network.overlay.json",
        "  overlay-studio free network.overlay.json --size /24",
        "  overlay-studio free network.overlay.json --size 60 --format json"
})
final class FreeCommand implements Callable<Integer> {

    private static final int SHOWN = 8;

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design file; - reads standard input.") private String file =
            "";

    @Option(names = "--size", paramLabel = "N", converter = RangeSize.Converter.class, description = "What to look for: a prefix length such as /24, or a number: that many nodes in a subnet or a pod range, or that many services.") private @Nullable RangeSize size;

    @Mixin private FormatOption format = new FormatOption();

    @JsonPropertyOrder({"file", "design", "free"})
    record Report(String file, String design, List<Entry> free) {}

    @JsonPropertyOrder({"element", "purpose", "fit", "smallestBlock", "blocks"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Nullable String element, String purpose, @Nullable String fit, @Nullable String smallestBlock,
            List<String> blocks) {

        static Entry of(FreePlace place) {
            return new Entry(
                    place.element().orElse(null),
                    place.purpose(),
                    place.fit().map(Cidr::toString).orElse(null),
                    place.smallest().map(Cidr::toString).orElse(null),
                    place.vacancy().blocks().stream().map(Cidr::toString).toList());
        }
    }

    FreeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        DesignArgument argument = new DesignArgument(file);
        Design design = argument.read(streams);
        Plan plan = RuleBook.standard().plan(design);
        List<FreePlace> places = FreePlace.of(plan, size);
        format.deliver(streams,
                () -> argument.label() + ": design \u201c" + design.name() + "\u201d\n\n" + text(places),
                () -> new Report(argument.label(), design.name(), places.stream().map(Entry::of).toList()));
        boolean room = size == null || places.stream().anyMatch(place -> place.fit().isPresent());
        return room ? ExitCode.NO_ERROR : ExitCode.ERRORS_FOUND;
    }

    private String text(List<FreePlace> places) {
        TextTable table =
                size == null ? new TextTable("For", "free blocks") : new TextTable("For", "range", "in the free block");
        places.forEach(place -> add(table, place));
        return table.text();
    }

    private void add(TextTable table, FreePlace place) {
        if (size == null) {
            table.row(place.purpose(), blocks(place.vacancy().blocks()));
        } else {
            table.row(place.purpose(), text(place.fit()), text(place.smallest()));
        }
    }

    private static String text(Optional<Cidr> range) {
        return range.map(Cidr::toString).orElse("none");
    }

    private static String blocks(List<Cidr> blocks) {
        String first = blocks.stream().limit(SHOWN).map(Cidr::toString).collect(Collectors.joining(", "));
        int rest = blocks.size() - SHOWN;
        return blocks.isEmpty() ? "none" : first + (rest > 0 ? " and " + Words.number(rest) + " smaller" : "");
    }
}
