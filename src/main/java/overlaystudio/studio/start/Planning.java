package overlaystudio.studio.start;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Works something out off the window's thread; only the answer to the latest question is told.
///
/// @param <T> what is worked out
final class Planning<T> {

    private final Executor worker;
    private final Executor window;
    private final Consumer<T> answer;
    private final AtomicLong asked = new AtomicLong();

    /// @param worker works it out, one question after the other
    /// @param window runs what belongs on the window's thread
    /// @param answer is told the answer to the latest question
    Planning(Executor worker, Executor window, Consumer<T> answer) {
        this.worker = worker;
        this.window = window;
        this.answer = answer;
    }

    /// Asks something; a question that was asked before and is not begun yet is passed over.
    void ask(Supplier<T> question) {
        long ticket = asked.incrementAndGet();
        worker.execute(() -> {
            if (ticket == asked.get()) {
                T found = question.get();
                window.execute(() -> tell(ticket, found));
            }
        });
    }

    /// Asks nothing more: what was asked before is told no more.
    void forget() {
        asked.incrementAndGet();
    }

    private void tell(long ticket, T found) {
        if (ticket == asked.get()) {
            answer.accept(found);
        }
    }
}
