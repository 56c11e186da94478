package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.file.Samples;

/// What the welcome lists, and who answers what the plan asks.
class StartModelTest {

    @Test
    void aRecentFileKnowsWhetherItIsThereAndShortensItsFolder(@TempDir Path home) throws IOException {
        Path there = Files.createFile(Files.createDirectories(home.resolve("work")).resolve("a.overlay.json"));
        Path gone = home.resolve("b.overlay.json");
        List<RecentFile> files = RecentFile.of(List.of(there, gone));
        assertThat(files).extracting(RecentFile::isThere).containsExactly(true, false);
        assertThat(files).extracting(RecentFile::name).containsExactly("a.overlay.json", "b.overlay.json");
        assertThat(files.getFirst().folder(home)).isEqualTo(Path.of("~", "work").toString());
        assertThat(files.getLast().folder(home)).isEqualTo(home.toString());
        assertThat(files.getFirst().folder(home.resolve("work", "elsewhere")))
                .isEqualTo(home.resolve("work").toString());
    }

    @Test
    void samplesSayWhatIsInThem() {
        assertThat(SampleCard.all()).extracting(SampleCard::name).containsExactlyElementsOf(Samples.names());
        assertThat(SampleCard.all().getFirst().content())
                .isEqualTo("1 VNet \u00b7 1 cluster \u00b7 3 nodes \u00b7 rules of 2022-08-29");
        assertThat(SampleCard.content(Design.empty("x", Design.DOCUMENT_DATE)))
                .isEqualTo("0 VNets \u00b7 0 clusters \u00b7 0 nodes \u00b7 rules of 2022-08-29");
    }

    @Test
    void onlyTheLatestQuestionIsAnsweredAndThoseBetweenAreNotEvenAsked() {
        Deque<Runnable> work = new ArrayDeque<>();
        Deque<Runnable> shown = new ArrayDeque<>();
        List<String> asked = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Planning<String> planning = new Planning<>(work::add, shown::add, told::add);
        for (String question : List.of("a", "b", "c")) {
            planning.ask(() -> {
                asked.add(question);
                return question;
            });
        }
        work.forEach(Runnable::run);
        assertThat(asked).containsExactly("c");
        planning.forget();
        shown.forEach(Runnable::run);
        assertThat(told).isEmpty();
    }

    @Test
    void aLateAnswerIsDropped() {
        Deque<Runnable> shown = new ArrayDeque<>();
        List<String> told = new ArrayList<>();
        Planning<String> planning = new Planning<>(Runnable::run, shown::add, told::add);
        planning.ask(() -> "first");
        planning.ask(() -> "second");
        shown.forEach(Runnable::run);
        assertThat(told).containsExactly("second");
    }
}
