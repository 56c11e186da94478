package overlaystudio.bench.canvas;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/// The time, or the work: how long the processor ran the window's thread and the renderer's.
final class Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Long> WORKERS = new ArrayList<>();

    private Clock() {}

    /// Measures the work from now on; to be called on the window's thread.
    static void measureWork() {
        WORKERS.add(Thread.currentThread().threadId());
        Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .map(Thread::threadId).forEach(WORKERS::add);
    }

    /// What is measured.
    static String name() {
        return WORKERS.isEmpty() ? "times" : "work of the processor";
    }

    /// Now, in nanoseconds from any start.
    static long now() {
        return WORKERS.isEmpty() ? System.nanoTime() : WORKERS.stream().mapToLong(THREADS::getThreadCpuTime).sum();
    }
}
