package overlaystudio.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A run of a command in this process.
///
/// @param code its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return with("", arguments);
    }

    static Run with(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(input, out, false, arguments);
    }

    static Run onTerminal(String... arguments) {
        return run("", new ByteArrayOutputStream(), true, arguments);
    }

    static Run intoClosedPipe(String... arguments) {
        return run("", new ClosedPipe(), false, arguments);
    }

    private static Run run(String input, OutputStream out, boolean terminal, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        int code = CommandLineStudio.run(streams, arguments);
        return new Run(code, text(out), err.toString(StandardCharsets.UTF_8));
    }

    private static String text(OutputStream out) {
        return out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    }

    private static final class ClosedPipe extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
