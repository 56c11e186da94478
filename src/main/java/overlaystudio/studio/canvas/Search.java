package overlaystudio.studio.canvas;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.search.Hit;
import overlaystudio.diagram.search.SearchIndex;

/// Looks for texts off the window's thread; the index is made when a design is first searched.
final class Search {

    private final Executor worker;
    private final Executor window;
    private final AtomicLong latest = new AtomicLong();
    private @Nullable Indexed indexed;

    /// An index with what it is of.
    private record Indexed(Scenery scenery, SearchIndex index) {}

    /// @param worker looks
    /// @param window is told
    Search(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /// Looks for a text.
    ///
    /// @param scenery what is searched
    /// @param found is told what was found, unless something else is looked for meanwhile
    void look(String text, Scenery scenery, Consumer<List<Hit>> found) {
        long number = latest.incrementAndGet();
        worker.execute(() -> {
            if (latest.get() == number) {
                List<Hit> hits = index(scenery).find(text);
                window.execute(() -> {
                    if (latest.get() == number) {
                        found.accept(hits);
                    }
                });
            }
        });
    }

    /// Whoever waits for an answer waits no more.
    void forget() {
        latest.incrementAndGet();
    }

    private synchronized SearchIndex index(Scenery scenery) {
        Indexed known = indexed;
        if (known == null || !known.scenery().equals(scenery)) {
            known = new Indexed(scenery, SearchIndex.of(scenery.plan(), scenery.diagram()));
            indexed = known;
        }
        return known.index();
    }
}
