package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
            try (RunningStudio other = RunningStudio.begin(folder, ":1").orElseThrow()) {
                assertThat(other).as("on another screen").isNotNull();
            }
        }
    }

    @Test
    void oneThatWasKilledIsInNobodysWay() throws Exception {
        try (OtherStudio first = OtherStudio.in(folder)) {
            first.kill();
            Optional<RunningStudio> next = RunningStudio.begin(folder, ":0");
            assertThat(next).isPresent();
            next.get().close();
        }
    }

    @Test
    void oneThatDoesNotAnswerIsNotWaitedForLongAndFindsNoOldRequest() throws IOException {
        try (RunningStudio deaf = RunningStudio.begin(folder, ":0").orElseThrow()) {
            assertThat(RunningStudio.handOver(folder, ":0", Optional.empty(), Duration.ofMillis(50))).isFalse();
            List<Optional<Path>> taken = new ArrayList<>();
            deaf.look(taken::add);
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeUsedStopsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(RunningStudio.begin(file, ":0")).isEmpty();
        assertThat(RunningStudio.handOver(file, ":0", Optional.empty(), LONG)).isFalse();
    }

    @Test
    void whatIsNoTextOrNoPathIsGoneAndTheNextIsTaken() throws IOException {
        try (RunningStudio studio = RunningStudio.begin(folder, ":0").orElseThrow()) {
            Path inbox = folder.resolve("running-0");
            Files.write(inbox.resolve("1.request"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
            List<Optional<Path>> taken = new ArrayList<>();
            studio.look(taken::add);
            Files.writeString(inbox.resolve("2.request"), "/a/file");
            studio.look(taken::add);
            assertThat(taken).containsExactly(Optional.empty(), Optional.of(Path.of("/a/file")));
            assertThat(inbox.resolve("1.request")).doesNotExist();
        }
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
