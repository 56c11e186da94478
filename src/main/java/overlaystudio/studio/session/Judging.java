package overlaystudio.studio.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.rules.Assessment;

/// Judges designs off the window's thread, one at a time, the latest one next; whatever came between is skipped.
final class Judging {

    private final Function<Design, Assessment> judge;
    private final Executor worker;
    private final Executor window;
    private final Consumer<Assessment> verdict;
    private @Nullable Design next;
    private boolean busy;

    Judging(Function<Design, Assessment> judge, Executor worker, Executor window, Consumer<Assessment> verdict) {
        this.judge = judge;
        this.worker = worker;
        this.window = window;
        this.verdict = verdict;
    }

    /// Asks for the verdict on a design; to be called on the window's thread.
    void ask(Design design) {
        next = design;
        if (!busy) {
            start();
        }
    }

    private void start() {
        Design design = next;
        next = null;
        if (design != null) {
            busy = true;
            worker.execute(() -> judgeAndTell(design));
        }
    }

    private void judgeAndTell(Design design) {
        try {
            Assessment assessment = judge.apply(design);
            window.execute(() -> {
                busy = false;
                verdict.accept(assessment);
                start();
            });
        } catch (RuntimeException e) {
            window.execute(() -> {
                busy = false;
                start();
                throw e;
            });
        }
    }
}
