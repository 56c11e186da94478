package overlaystudio.bench.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

/// A window of 1280 by 800 whose pulses are measured whole: from what a hand does to the finished pixels.
///
/// A pulse is a real one of the toolkit: style, layout, painting and handing the scene over on the window's thread, then
/// rasterizing by the software pipeline and reading the pixels back on the renderer's thread. Left out is the copy to the
/// screen, which the headless platform does pixel by pixel as no other one does.
final class Pulses {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double NANOS = 1e6;

    private final Scene scene;
    private final List<Awaited> awaited = new ArrayList<>();
    private long started;

    /// A picture that is waited for.
    ///
    /// @param isShown whether the pulse that has just been laid out shows it
    /// @param since when its time began
    /// @param time is told the time in milliseconds
    private record Awaited(BooleanSupplier isShown, LongSupplier since, CompletableFuture<Double> time) {}

    /// Shows a window; to be called on the window's thread.
    Pulses(Parent root) {
        scene = new Scene(root, WIDTH, HEIGHT);
        scene.addPreLayoutPulseListener(() -> started = Clock.now());
        scene.addPostLayoutPulseListener(this::laidOut);
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    Scene scene() {
        return scene;
    }

    private void laidOut() {
        List<Awaited> shown = awaited.stream().filter(each -> each.isShown.getAsBoolean()).toList();
        awaited.removeAll(shown);
        for (Awaited each : shown) {
            long since = each.since.getAsLong();
            // Runs after this pulse, whose job is then the renderer's first, and ours the next one.
            Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(
                    new RenderJob(() -> each.time.complete((Clock.now() - since) / NANOS))));
        }
    }

    /// The time of what a hand does and of the next pulse, without the wait for that pulse, which is the toolkit's own
    /// rhythm; in milliseconds.
    double after(Runnable gesture) {
        CompletableFuture<Double> time = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                long start = Clock.now();
                gesture.run();
                long handled = Clock.now() - start;
                awaited.add(new Awaited(() -> true, () -> started - handled, time));
                Platform.requestNextPulse();
            } catch (RuntimeException e) {
                time.completeExceptionally(e);
            }
        });
        return time.join();
    }

    /// The times of gestures one after another.
    double[] after(int count, IntConsumer gesture) {
        double[] times = new double[count];
        for (int at = 0; at < count; at++) {
            int number = at;
            times[at] = after(() -> gesture.accept(number));
        }
        return times;
    }

    /// The times from the start of something to the first pulses that show what is waited for; in milliseconds.
    List<Double> until(Runnable act, List<BooleanSupplier> shown) {
        List<CompletableFuture<Double>> times = shown.stream().map(_ -> new CompletableFuture<Double>()).toList();
        Platform.runLater(() -> {
            long start = Clock.now();
            act.run();
            for (int at = 0; at < shown.size(); at++) {
                awaited.add(new Awaited(shown.get(at), () -> start, times.get(at)));
            }
            Platform.requestNextPulse();
        });
        return times.stream().map(CompletableFuture::join).toList();
    }
}
