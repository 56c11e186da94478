package overlaystudio.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A command line that is wrong in a way that only a verb itself can see.
final class Misuse {

    private Misuse() {}

    /// What ends a verb with the exit code of a wrong command line.
    ///
    /// @param message what is wrong and what to do, in a sentence
    static ParameterException of(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
