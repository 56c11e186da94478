package overlaystudio.studio.app;

import java.util.List;

import javafx.scene.Scene;
import javafx.stage.Stage;

import overlaystudio.design.Design;
import overlaystudio.export.Exporter;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// The main window on the stage of a test, light, with dialogs that only record and a verdict that is there at once.
final class MainStage {

    final RecordedDialogs dialogs = new RecordedDialogs();
    final Preferences preferences = new Preferences(new KeptInMemory());
    final Session session;
    final MainWindow window;
    final Scene scene;

    MainStage(Stage stage, Design design, List<Exporter> exporters, double width, double height) {
        RuleBook book = RuleBook.standard();
        session = new Session(design, book::judge, Runnable::run, Runnable::run);
        window = new MainWindow(session, dialogs, preferences, exporters, Runnable::run,
                Runnable::run, book, stage::close);
        Theme.loadFonts();
        window.showDark(false);
        scene = new Scene(window.root(), width, height);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }
}
