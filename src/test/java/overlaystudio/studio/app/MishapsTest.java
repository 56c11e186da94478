package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/// An error that nobody expected loses nothing and is told once, calmly.
class MishapsTest {

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final List<String> kept = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Mishaps mishaps = new Mishaps(dialogs, () -> kept.add("kept"), later::add);

    private void happens(String what) {
        mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException(what));
    }

    @Test
    void theWorkIsKeptBeforeItIsTold() {
        happens("first");
        assertThat(dialogs.asked).isEmpty();
        later.removeFirst().run();
        assertThat(kept).containsExactly("kept");
        assertThat(dialogs.asked).singleElement().asString()
                .startsWith("Something went wrong that should not\nOverlay Studio, Java ")
                .contains("IllegalStateException: first", "MishapsTest.happens", "thread ");
    }

    @Test
    void aStormIsToldOnceAndALaterOneAgain() {
        happens("first");
        happens("second");
        happens("third");
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        happens("fourth");
        later.removeFirst().run();
        assertThat(dialogs.asked).hasSize(2);
        assertThat(dialogs.asked.getLast()).contains("fourth");
    }

    @Test
    void whereEvenKeepingFailsTheNextOneIsToldAllTheSame() {
        Mishaps broken = new Mishaps(dialogs, () -> {
            throw new IllegalStateException("no room");
        }, task -> {
            try {
                task.run();
            } catch (IllegalStateException e) {
                kept.add(String.valueOf(e.getMessage()));
            }
        });
        broken.uncaughtException(Thread.currentThread(), new IllegalStateException("one"));
        broken.uncaughtException(Thread.currentThread(), new IllegalStateException("two"));
        assertThat(kept).containsExactly("no room", "no room");
    }
}
