package overlaystudio;

import overlaystudio.cli.CommandLineStudio;
import overlaystudio.cli.Streams;

/// Starts Overlay Studio.
public final class Main {

    private Main() {}

    /// Runs a verb of the command line, and ends with its exit code.
    public static void main(String[] arguments) {
        System.exit(CommandLineStudio.run(Streams.ofProcess(), arguments));
    }
}
