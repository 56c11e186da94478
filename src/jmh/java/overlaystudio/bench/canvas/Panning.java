package overlaystudio.bench.canvas;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import javafx.application.Platform;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.session.Session;

/// Pulses while one pans and zooms, beside those of a bare canvas in turn with them.
final class Panning {

    private static final int WARM = 60;
    private static final int ROUNDS = 5;
    private static final int PULSES = 40;
    private static final ElementId MAP = new ElementId("cluster-1/pods");

    private final Pulses ours;
    private final Pulses others;
    private final BareCanvas bare;
    private final Hand hand;
    private final Session session;

    private Panning() {
        session = new Session(Pictured.cluster("10.0.0.0/20", 1, 1), RuleBook.standard()::judge, Runnable::run,
                Runnable::run);
        hand = new Hand(new CanvasView(session));
        bare = new BareCanvas();
        others = new Pulses(bare);
        ours = new Pulses(hand.view());
    }

    static void print() {
        Panning panning = onWindow(Panning::new);
        System.out.println("""

                Panning and zooming, a whole pulse of a window of 1280 by 800, beside a canvas that fills as many rectangles
                | View | Shapes | Least | Median | 99 % | Bare: least | Median | 99 % | Times |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |""");
        panning.cluster("4,096 blocks", Pictured.cluster("10.0.0.0/12", 4, 900), 4.5);
        panning.cluster("65,536 blocks", Pictured.cluster("10.0.0.0/8", 5, 1000), 6);
        panning.estate();
    }

    private void cluster(String name, Design design, double near) {
        open(design);
        both(name + ": all", () -> hand.view().fit());
        both(name + ": nodes at 100 %", () -> hand.look(Pictured.POOL, 1));
        both(name + ": map at 140 %", () -> hand.look(MAP, 1.4));
        both(name + ": map at " + Math.round(100 * near) + " %", () -> hand.look(MAP, near));
    }

    private void estate() {
        open(Pictured.estate());
        ElementId middle = new ElementId("vnet-101");
        both("Estate: all", () -> hand.view().fit());
        both("Estate: at 25 %", () -> hand.look(middle, 0.25));
        both("Estate: at 60 %", () -> hand.look(middle, 0.6));
        both("Estate: at 100 %", () -> hand.look(middle, 1));
    }

    private void both(String name, Runnable start) {
        look(name + ", panning", start, this::pan);
        look(name + ", zooming", start, this::zoom);
    }

    private void open(Design design) {
        onWindow(() -> {
            session.open(design, Optional.empty());
            return design;
        });
    }

    /// To the right and down for ten pulses, then back again.
    private void pan(int pulse) {
        int way = Math.floorMod(pulse, 20) < 10 ? 1 : -1;
        hand.pan(9 * way, 5 * way);
    }

    /// Nearer for ten pulses, then back again.
    private void zoom(int pulse) {
        hand.zoom(Math.floorMod(pulse, 20) < 10 ? 1.03 : 1 / 1.03);
    }

    private void look(String name, Runnable start, IntConsumer gesture) {
        ours.after(start);
        int shapes = onWindow(hand::shapes);
        IntConsumer fill = pulse -> bare.fill(shapes, Math.floorMod(pulse, 20));
        ours.after(WARM, gesture);
        others.after(WARM, fill);
        Times mine = new Times();
        Times least = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            mine.add(ours.after(PULSES, gesture));
            least.add(others.after(PULSES, fill));
        }
        System.out.printf(Locale.ROOT, "| %-40s | %6d | %s | %s | %4.1f |%n", name, shapes, mine.cells(), least.cells(),
                mine.median() / least.median());
    }

    static <T> T onWindow(Supplier<T> task) {
        AtomicReference<Optional<T>> made = new AtomicReference<>(Optional.empty());
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                made.set(Optional.of(task.get()));
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
        return made.get().orElseThrow();
    }
}
