package overlaystudio.studio.app;

import java.util.concurrent.Executor;

import javafx.application.Platform;

/// The window's thread as an executor, the only way onto it.
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
