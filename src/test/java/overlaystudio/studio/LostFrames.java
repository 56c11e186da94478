package overlaystudio.studio;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/// Forgives JavaFX's headless platform that it cannot draw or clear beyond its screen of 1000 by 1000.
///
/// Where a window or a popup stands out for a moment, the platform throws instead of clipping, and TestFX blames whichever
/// test runs by then. Only that one frame is lost, so that one exception is left out; every other still fails the test.
public final class LostFrames implements BeforeAllCallback {

    private static boolean installed;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!installed) {
            installed = true;
            // TestFX sets its handler when this class of its own is loaded.
            WaitForAsyncUtils.clearExceptions();
            UncaughtExceptionHandler blame = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
                if (isLostFrame(failure)) {
                    System.err.println("A window stood out of the headless screen: one frame was lost.");
                } else if (blame != null) {
                    blame.uncaughtException(thread, failure);
                }
            });
        }
    }

    /// Whether drawing or clearing on the screen itself failed, not what anyone wanted to draw there.
    private static boolean isLostFrame(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                && Arrays.stream(failure.getStackTrace())
                        .dropWhile(frame -> frame.getClassName().startsWith("java.")
                                || frame.getClassName().startsWith("jdk."))
                        .findFirst()
                        .filter(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow"))
                        .isPresent();
    }
}
