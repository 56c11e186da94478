package overlaystudio.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import overlaystudio.design.Design;

/// The designs that come with the studio.
public final class Samples {

    /// The name of the document's own example.
    public static final String EXAMPLE = "quickstart";

    private record Sample(String name, String title) {}

    private static final List<Sample> ALL = List.of(
            new Sample(EXAMPLE, "The document\u2019s example"),
            new Sample("hub-and-spoke", "Hub and spoke of a company"),
            new Sample("at-the-limit", "A thousand nodes"),
            new Sample("mistakes", "A mistake of every common kind"));

    private Samples() {}

    /// The names of all samples, the document's example first.
    public static List<String> names() {
        return ALL.stream().map(Sample::name).toList();
    }

    /// What a person calls a sample, such as "A thousand nodes".
    ///
    /// @throws IllegalArgumentException if there is no sample of that name
    public static String title(String name) {
        return sample(name).title();
    }

    /// The design of a sample.
    ///
    /// @throws IllegalArgumentException if there is no sample of that name
    public static Design load(String name) {
        String file = fileName(name);
        try (InputStream in = Samples.class.getResourceAsStream("/overlaystudio/samples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The sample " + file + " is missing from the program");
            }
            return DesignFile.read(in, file);
        } catch (DesignFileException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of the file of a sample, such as `quickstart.overlay.json`.
    ///
    /// @throws IllegalArgumentException if there is no sample of that name
    public static String fileName(String name) {
        return sample(name).name() + ".overlay.json";
    }

    /// The document's own example: a virtual network, a subnet and a cluster of three nodes.
    public static Design example() {
        return load(EXAMPLE);
    }

    private static Sample sample(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no sample " + name));
    }
}
