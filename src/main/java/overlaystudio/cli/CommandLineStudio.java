package overlaystudio.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;

/// The command line of the studio.
@Command(name = "overlay-studio", version = "Overlay Studio 0.1.0", mixinStandardHelpOptions = true, subcommands = HelpCommand.class, synopsisHeading = "", customSynopsis = {
        "Usage: overlay-studio [FILE]            opens the window, on a design file if one is named",
        "       overlay-studio VERB [ARGUMENT]   does the work of a verb without a window"
}, description = {
        "",
        "Draws, checks and exports the network of AKS clusters on Azure CNI Overlay, before anything is deployed."
}, commandListHeading = "%nVerbs:%n", optionListHeading = "%nOptions:%n", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:no error was found",
        "1:the design has errors, or something does not fit",
        "2:the command line is wrong",
        "3:a file could not be read or written",
        "69:the window cannot be opened here",
        "70:the program has a mistake, please report it"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio check network.overlay.json",
        "  overlay-studio check network.overlay.json --as-of 2026-08-21 --format json",
        "  overlay-studio capacity network.overlay.json",
        "  overlay-studio layout --clusters 3 --nodes 100 --hub --taken 10.0.0.0/16 -o network.overlay.json",
        "  overlay-studio export network.overlay.json --to azcli -o deploy.sh",
        "  overlay-studio explain pod-cidr-capacity-max"
})
public final class CommandLineStudio implements Runnable {

    /// The words that start the command line and not the window.
    public static final Set<String> VERBS =
            Set.of("check", "capacity", "free", "layout", "export", "rules", "explain", "help");

    @Spec private CommandSpec spec = CommandSpec.create();

    private CommandLineStudio() {}

    /// Runs a command.
    ///
    /// @return the exit code
    public static int run(Streams streams, String... arguments) {
        CommandLine line = new CommandLine(new CommandLineStudio())
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new CapacityCommand(streams))
                .addSubcommand(new FreeCommand(streams))
                .addSubcommand(new LayoutCommand(streams))
                .addSubcommand(new ExportCommand(streams))
                .addSubcommand(new RulesCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .setOut(writer(streams.out()))
                .setErr(writer(streams.err()))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLineStudio::day)
                .registerConverter(Cidr.class, CommandLineStudio::range)
                .setParameterExceptionHandler((mistake, _) -> misused(streams, mistake))
                .setExecutionExceptionHandler((failure, _, _) -> failed(streams, failure));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day; write it like 2022-08-29");
        }
    }

    private static Cidr range(String text) {
        try {
            return Cidr.parse(text);
        } catch (AddressSyntaxException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static int misused(Streams streams, ParameterException mistake) {
        streams.err().println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, writer(streams.err()));
        streams.err().println("Help: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static int failed(Streams streams, Exception failure) {
        if (failure instanceof InputException input) {
            streams.err().println(input.getMessage());
            return ExitCode.UNREADABLE;
        }
        streams.err().println("Overlay Studio has made a mistake: " + failure + ". Please report it with the design.");
        return ExitCode.BROKEN;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A verb is missing.");
    }
}
