package overlaystudio.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

import overlaystudio.design.Design;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;

/// A design named on the command line: a file, or `-` for standard input.
///
/// @param name what was typed
record DesignArgument(String name) {

    private static final String STANDARD_INPUT = "-";

    Design read(Streams streams) throws InputException {
        try {
            return name.equals(STANDARD_INPUT)
                    ? DesignFile.read(streams.in(), "standard input")
                    : DesignFile.read(Path.of(name));
        } catch (DesignFileException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            throw new InputException("Cannot read " + name + ": this is no name of a file here");
        } catch (IOException e) {
            throw new InputException("Cannot read " + label() + ": " + DiskComplaint.of(e));
        }
    }

    /// Refuses to read standard input for two files, of which the second would be empty.
    ///
    /// @param names the names of all files that are read; null for none
    static void requireOneInput(CommandSpec spec, @Nullable String... names) {
        if (Arrays.stream(names).filter(STANDARD_INPUT::equals).count() > 1) {
            throw Misuse.of(spec, "Standard input can be read once only: name a file for one of the two.");
        }
    }

    /// The name that reports use.
    String label() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }
}
