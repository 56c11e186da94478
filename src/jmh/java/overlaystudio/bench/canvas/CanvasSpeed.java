package overlaystudio.bench.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;

import overlaystudio.studio.theme.Theme;

/// Measures the canvas without a screen, and prints tables.
///
/// Arguments choose what is measured: `pulses`, `keys`, `svg`; all of it without any of them. With `work` it is not the
/// time but the work of the processor: what else runs on the machine makes times longer, but hardly the work.
public final class CanvasSpeed {

    private CanvasSpeed() {}

    /// Measures what the arguments name.
    ///
    /// @throws InterruptedException if it is stopped while JavaFX starts
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        // Pulses a thousand times a second, so that one is not long in coming.
        System.setProperty("javafx.animation.pulse", "1000");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Theme.loadFonts();
            Theme.show(false);
            if (List.of(arguments).contains("work")) {
                Clock.measureWork();
            }
            started.countDown();
        });
        started.await();
        System.out.printf(Locale.ROOT, "Java %s, %d processors, %s in milliseconds%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), Clock.name());
        Map<String, Runnable> parts = new LinkedHashMap<>();
        parts.put("pulses", Panning::print);
        parts.put("keys", Typing::print);
        parts.put("svg", Svg::print);
        boolean isAll = parts.keySet().stream().noneMatch(List.of(arguments)::contains);
        try {
            parts.forEach((name, part) -> {
                if (isAll || List.of(arguments).contains(name)) {
                    part.run();
                }
            });
        } finally {
            Platform.exit();
        }
    }
}
