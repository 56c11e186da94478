package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;

/// A studio that is killed while it writes, at moments drawn from a seed.
class KillTest {

    private static final long SEED = 20220829;
    private static final int KILLS = 20;

    /// A process is killed within its first saves, and then anywhere within one.
    private static final int MOST_LINES = 12;
    private static final int LONGEST_NANOSECONDS = 3_000_000;

    @TempDir private Path folder;

    private Path file;
    private int kept;
    private int saved;

    @BeforeEach
    void save() throws DesignFileException {
        file = folder.resolve("hub.overlay.json");
        DesignFile.write(Samples.example().withName("design 0"), file);
    }

    @Test
    void whateverTheMomentTheFileIsWholeAndTheWorkComesBack() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            int lines = 1 + random.nextInt(MOST_LINES);
            long wait = random.nextInt(LONGEST_NANOSECONDS);
            killAfter(lines, wait);
            String when = "seed " + SEED + ", kill " + kill + " after " + lines + " lines and " + wait + " ns";
            int held = number(DesignFile.read(file));
            assertThat(held).as(when).isBetween(saved, saved + 1);
            Path homeless = new Homeless(folder).orphans().getFirst();
            assertThat(number(DesignFile.read(homeless))).as(when).isBetween(kept, kept + 1);
            if (held < kept) {
                assertThat(recovered().name()).as(when).isEqualTo("design " + kept);
            }
            DesignFile.write(Samples.example().withName("design 0"), file);
            Files.delete(homeless);
        }
    }

    private static int number(Design design) {
        return Integer.parseInt(design.name().substring("design ".length()));
    }

    /// Runs the process until it has said so many lines and some time has gone by, and kills it.
    private void killAfter(int lines, long nanoseconds) throws IOException, InterruptedException {
        kept = 0;
        saved = 0;
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), SavingProcess.class.getName(),
                file.toString(), folder.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                count(said.readLine());
            }
            long end = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            said.lines().forEach(this::count);
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private void count(String line) {
        List<String> words = List.of(line.split(" "));
        assertThat(words).as(line).hasSize(2);
        int number = Integer.parseInt(words.get(1));
        if (words.getFirst().equals("kept")) {
            kept = number;
        } else {
            saved = number;
        }
    }

    /// The design that a studio has after it was started again.
    private Design recovered() {
        RecordedDialogs dialogs = new RecordedDialogs();
        dialogs.confirmed = true;
        Session session = new Session(Samples.example(), RuleBook.standard()::judge, _ -> {}, Runnable::run);
        new Documents(session, dialogs, new Preferences(new KeptInMemory())).read(file);
        assertThat(dialogs.asked).containsExactly("Recover what was not saved of hub.overlay.json?");
        assertThat(session.fileProperty().get()).isEqualTo(Optional.of(file));
        return session.design();
    }
}
