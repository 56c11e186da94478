package overlaystudio.studio.canvas;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.search.Hit;
import overlaystudio.diagram.search.SearchIndex;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

/// Looks for texts off the window's thread; the index is made when a design is first searched.
final class Search {

    private final Executor worker;
    private final Executor window;
    private final AtomicLong latest = new AtomicLong();
    private @Nullable Indexed indexed;

    /// An index with the diagram that it is of.
    private record Indexed(Diagram diagram, SearchIndex index) {}

    /// @param worker looks
    /// @param window is told
    Search(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /// Looks for a text.
    ///
    /// @param design what is searched
    /// @param diagram its picture
    /// @param found is told what was found, unless something else is looked for meanwhile
    void look(String text, Design design, Diagram diagram, Consumer<List<Hit>> found) {
        long number = latest.incrementAndGet();
        worker.execute(() -> {
            if (latest.get() == number) {
                List<Hit> hits = index(design, diagram).find(text);
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

    private synchronized SearchIndex index(Design design, Diagram diagram) {
        Indexed known = indexed;
        if (known == null || !known.diagram().equals(diagram)) {
            Plan plan = Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
            known = new Indexed(diagram, SearchIndex.of(plan, diagram));
            indexed = known;
        }
        return known.index();
    }
}
