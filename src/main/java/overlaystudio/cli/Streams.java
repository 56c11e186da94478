package overlaystudio.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The streams that a command reads and writes; text is UTF-8 on every system.
///
/// @param in standard input
/// @param out results
/// @param err messages
/// @param terminal whether results go to a person's terminal
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

    /// The streams of this process.
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /// Writes a result to its end.
    ///
    /// @throws InputException if it did not arrive, as when a pipe is closed or a disk is full
    void deliver(byte[] result) throws InputException {
        out.writeBytes(result);
        if (out.checkError()) {
            throw new InputException("The result could not be written to the end: the output is closed or full");
        }
    }
}
