package overlaystudio;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import overlaystudio.cli.CommandLineStudio;
import overlaystudio.cli.ExitCode;
import overlaystudio.cli.Quickstart;
import overlaystudio.cli.Streams;
import overlaystudio.studio.app.StudioLauncher;

/// Starts Overlay Studio: the window without arguments or with a file, the command line with a verb.
public final class Main {

    /// The folder in which the main job leaves its results where there is no window; set by the build.
    private static final String QUICKSTART = "overlaystudio.quickstart";

    private Main() {}

    /// Starts what the arguments ask for, and ends with an exit code of [ExitCode].
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        if (arguments.length == 0) {
            return window(Optional.empty());
        }
        boolean opens =
                arguments.length == 1 && !CommandLineStudio.VERBS.contains(arguments[0]) && isFile(arguments[0]);
        return opens ? window(Optional.of(Path.of(arguments[0])))
                : CommandLineStudio.run(Streams.ofProcess(), arguments);
    }

    private static boolean isFile(String argument) {
        try {
            return argument.endsWith(".json") || (!argument.startsWith("-") && Files.exists(Path.of(argument)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int window(Optional<Path> file) {
        if (StudioLauncher.isHandedOver(file)) {
            Streams.ofProcess().out().println(file.map(name -> name + " is opened in the studio that is open already.")
                    .orElse("The studio that is open already opens a new window."));
            return ExitCode.NO_ERROR;
        }
        Optional<String> hindrance = hindrance();
        if (hindrance.isEmpty()) {
            StudioLauncher.launch(file);
            return ExitCode.NO_ERROR;
        }
        return withoutWindow(hindrance.get(), file);
    }

    /// JavaFX prints traces of its own where a native library is missing; they are kept back for the one line.
    private static Optional<String> hindrance() {
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return StudioLauncher.hindrance();
        } finally {
            System.setErr(err);
        }
    }

    private static int withoutWindow(String hindrance, Optional<Path> file) {
        Streams streams = Streams.ofProcess();
        String folder = System.getProperty(QUICKSTART);
        if (folder != null && file.isEmpty()) {
            streams.out().println(hindrance + " So the example is done without a window.");
            streams.out().println();
            return Quickstart.run(Path.of(folder), streams.out(), streams.err());
        }
        streams.err().println(hindrance + file.map(name -> " Without one: overlay-studio check " + name).orElse(""));
        return ExitCode.NO_WINDOW;
    }
}
