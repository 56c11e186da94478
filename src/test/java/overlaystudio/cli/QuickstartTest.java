package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theExampleIsJudgedAndEverythingThatComesOutOfItIsWrittenAndNamed() throws IOException {
        int code = run(folder.resolve("target/quickstart"));

        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        Map<String, String> files = files(folder.resolve("target/quickstart"));
        assertThat(files).containsOnlyKeys("quickstart.overlay.json", "quickstart.sh", "quickstart-remove.sh",
                "quickstart-owners.sh", "quickstart-check.sh", "quickstart.ps1", "quickstart-remove.ps1",
                "quickstart-owners.ps1", "quickstart.bicep", "quickstart.tf", "quickstart.svg", "quickstart.drawio",
                "quickstart.mmd",
                "quickstart.png", "quickstart.pdf");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Capacity", "0 errors").contains(files.keySet());
    }

    @Test
    void itLeavesTheSameBytesEachTime() throws IOException {
        run(folder);
        Map<String, String> first = files(folder);
        run(folder);

        assertThat(files(folder)).isEqualTo(first);
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLineAndExitCodeThree() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(file.resolve("below"))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                .startsWith("Cannot write to ");
    }

    private int run(Path target) {
        return Quickstart.run(target, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
