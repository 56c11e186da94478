package overlaystudio.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.file.NeedsFile;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.AddressPlanner;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.HubNeed;
import overlaystudio.plan.layout.Layout;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.SpecialSubnet;
import overlaystudio.plan.layout.TakenRange;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The verb `layout`: lays out the addresses of an estate and writes the design.
@Command(name = "layout", description = {
        "Lays out virtual networks, subnets, pod and service ranges as they are wanted, and writes the design.",
        "What is wanted stands in a file (src/docs/needs-file.md), or is said by --nodes.",
        "With --output the table goes to standard output, without it the design does and the table to standard error."
}, mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:it is laid out", "1:it cannot be met, and the reasons are said; or the design has errors",
        "2:the command line is wrong", "3:a file could not be read or written"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio layout needs.json -o estate.overlay.json",
        "  overlay-studio layout --nodes 100 --clusters 2 --hub --from 10.64.0.0/12 -o estate.overlay.json",
        "  overlay-studio layout needs.json --keep estate.overlay.json -o next.overlay.json"
})
final class LayoutCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NEEDS", description = "The file of needs; - reads standard input.") private @Nullable String file;

    @Option(names = "--nodes", paramLabel = "N", description = "Without a file: nodes at most of each cluster.") private @Nullable Integer nodes;

    @Option(names = "--clusters", paramLabel = "N", description = "Without a file: how many clusters; 1 if not given.") private @Nullable Integer clusters;

    @Option(names = "--hub", description = "Without a file: with a hub for a gateway, a firewall and Bastion.") private boolean hub;

    @Option(names = "--location", paramLabel = "REGION", description = "Without a file: the region; westeurope if not given.") private @Nullable String location;

    @Option(names = "--from", paramLabel = "CIDR", description = "Draw virtual networks from this range; may be repeated, the first is used first.") private List<Cidr> from =
            List.of();

    @Option(names = "--taken", paramLabel = "CIDR", description = "Others have this range; may be repeated.") private List<Cidr> taken =
            List.of();

    @Option(names = "--keep", paramLabel = "DESIGN", description = "An earlier design; what it has stays where it is unless it no longer fits.") private @Nullable String keep;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Lay out by the rules of this day; the latest that is known if not given.") private @Nullable LocalDate asOf;

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "The design file to write; standard output if not given.") private @Nullable String output;

    @Mixin private FormatOption format = new FormatOption();

    LayoutCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        Needs needs = needs();
        LocalDate day = Optional.ofNullable(asOf).orElse(RuleBook.standard().knownUntil());
        AddressPlanner planner = new AddressPlanner(RuleBook.standard().facts(day));
        String earlier = keep;
        Layout layout = earlier == null
                ? planner.layOut(needs)
                : planner.layOut(needs, new DesignArgument(earlier).read(streams));
        return switch (layout) {
            case Layout.Complete complete -> write(complete);
            case Layout.Impossible impossible -> refuse(needs, impossible);
        };
    }

    private int write(Layout.Complete complete) throws InputException {
        Assessment assessment = RuleBook.standard().judge(complete.design());
        String report = format.of(
                () -> LayoutReport.text(complete, assessment), () -> LayoutReport.json(complete, assessment));
        String name = output;
        if (name == null || name.equals("-")) {
            streams.deliver(DesignFile.toJson(complete.design()).getBytes(StandardCharsets.UTF_8));
            streams.err().print(report);
        } else {
            save(complete.design(), name);
            streams.deliver(report.getBytes(StandardCharsets.UTF_8));
        }
        return assessment.hasErrors() ? ExitCode.ERRORS_FOUND : ExitCode.NO_ERROR;
    }

    private static void save(Design design, String name) throws InputException {
        try {
            DesignFile.write(design, Path.of(name));
        } catch (DesignFileException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            throw new InputException("Cannot write " + name + ": this is no name of a file here");
        }
    }

    private int refuse(Needs needs, Layout.Impossible impossible) throws InputException {
        String report = format.of(
                () -> LayoutReport.text(needs, impossible), () -> LayoutReport.json(impossible));
        if (format.isText()) {
            streams.err().print(report);
        } else {
            streams.deliver(report.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.ERRORS_FOUND;
    }

    private Needs needs() throws InputException {
        String name = file;
        Needs needs = name == null ? options() : read(name);
        Needs drawn = from.isEmpty() ? needs : needs.withFrom(from);
        return taken.isEmpty()
                ? drawn
                : drawn.withTaken(Stream.concat(
                        needs.taken().stream(), Stream.of(new TakenRange("taken", taken, false))).toList());
    }

    private Needs read(String name) throws InputException {
        if (nodes != null || clusters != null || hub || location != null) {
            throw Misuse.of(
                    spec,
                    "A file of needs says itself what --nodes, --clusters, --hub and --location say; leave them out.");
        }
        DesignArgument.requireOneInput(spec, name, keep);
        try {
            return name.equals("-") ? NeedsFile.read(streams.in(), "standard input") : NeedsFile.read(Path.of(name));
        } catch (DesignFileException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            throw new InputException("Cannot read " + name + ": this is no name of a file here");
        } catch (IOException e) {
            throw new InputException("Cannot read " + name + ": " + DiskComplaint.of(e));
        }
    }

    private Needs options() {
        Integer each = nodes;
        int count = Optional.ofNullable(clusters).orElse(1);
        if (each == null) {
            throw Misuse.of(spec, "Say what is wanted: name a file of needs, or give --nodes.");
        }
        if (count < 1 || count > Needs.MOST_CLUSTERS) {
            throw Misuse.of(spec, "%d clusters cannot be laid out; 1 to %d can.".formatted(count, Needs.MOST_CLUSTERS));
        }
        List<ClusterNeed> wanted =
                IntStream.rangeClosed(1, count).mapToObj(at -> ClusterNeed.of("aks-" + at, each)).toList();
        String region = Optional.ofNullable(location).orElse("westeurope");
        return Needs.of("Layout", new Placement(null, "myResourceGroup", region))
                .withClusters(wanted)
                .withHub(hub
                        ? HubNeed.of("hub", SpecialSubnet.GATEWAY, SpecialSubnet.FIREWALL, SpecialSubnet.BASTION)
                        : null);
    }
}
