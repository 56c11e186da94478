package overlaystudio.cli;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import picocli.CommandLine.Option;

/// The option `--format` of every verb that reports.
final class FormatOption {

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report; text if not given.") private Format format =
            Format.TEXT;

    /// Writes a report in the form that was asked for.
    ///
    /// @param json what becomes JSON
    void deliver(Streams streams, Supplier<String> text, Supplier<Object> json) throws InputException {
        streams.deliver(of(text, json).getBytes(StandardCharsets.UTF_8));
    }

    /// A report in the form that was asked for.
    String of(Supplier<String> text, Supplier<Object> json) {
        return switch (format) {
            case TEXT -> text.get();
            case JSON -> Json.of(json.get());
        };
    }

    /// Whether the report is for people.
    boolean isText() {
        return format == Format.TEXT;
    }
}
