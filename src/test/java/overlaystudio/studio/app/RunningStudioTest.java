package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two starts of one user: the second hands over what it was to open, unless nobody is there to take it.
class RunningStudioTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private Path folder = Path.of("");

    @Test
    void aSecondStartHandsItsFileToTheFirst() throws Exception {
        Path file = folder.resolve("hub and spoke\n \u00e4.overlay.json");
        try (OtherStudio first = OtherStudio.in(folder)) {
            assertThat(RunningStudio.handOver(folder, ":0", Optional.empty(), LONG)).isTrue();
            assertThat(first.nextLine()).isEqualTo("new window");
            assertThat(RunningStudio.handOver(folder, ":0", Optional.of(file), LONG)).isTrue();
            assertThat(first.nextLine() + "\n" + first.nextLine()).isEqualTo(file.toString());
            assertThat(RunningStudio.begin(folder, ":0")).isEmpty();
            assertThat(RunningStudio.process(folder, ":0")).hasValue(Long.toString(first.process()));
            assertThat(RunningStudio.handOver(folder, ":1", Optional.of(file), LONG)).as("on another screen").isFalse();
        }
    }

    @Test
    void oneThatWasKilledIsInNobodysWay() throws Exception {
        try (OtherStudio first = OtherStudio.in(folder)) {
            first.kill();
            assertThat(RunningStudio.handOver(folder, ":0", Optional.empty(), LONG)).isFalse();
            Optional<RunningStudio> next = RunningStudio.begin(folder, ":0");
            assertThat(next).isPresent();
            next.get().close();
        }
    }

    @Test
    void oneThatDoesNotAnswerIsNotWaitedForLongAndFindsNoOldRequest() {
        try (RunningStudio deaf = RunningStudio.begin(folder, ":0").orElseThrow()) {
            assertThat(RunningStudio.handOver(folder, ":0", Optional.empty(), Duration.ofMillis(50))).isFalse();
            List<Optional<Path>> taken = new ArrayList<>();
            deaf.look(taken::add);
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void nobodyRunsInAFolderThatIsNotThere() {
        assertThat(RunningStudio.handOver(folder.resolve("none"), ":0", Optional.empty(), LONG)).isFalse();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void whatIsTooLongOpensANewWindowAndIsGone() throws Exception {
        try (RunningStudio studio = RunningStudio.begin(folder, ":0").orElseThrow()) {
            Path request = folder.resolve("running-0").resolve("1.request");
            Files.writeString(request, "x".repeat(40_000));
            List<Optional<Path>> taken = new ArrayList<>();
            studio.look(taken::add);
            assertThat(taken).containsExactly(Optional.empty());
            assertThat(request).doesNotExist();
        }
    }
}
