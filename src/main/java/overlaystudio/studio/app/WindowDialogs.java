package overlaystudio.studio.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Theme;
import overlaystudio.studio.theme.Wrapping;

/// Dialogs over a window.
public final class WindowDialogs implements Dialogs {

    private static final Messages MESSAGES = Messages.of(WindowDialogs.class);

    private final Stage window;
    private final Preferences preferences;

    /// Dialogs over a window.
    public WindowDialogs(Stage window, Preferences preferences) {
        this.window = window;
        this.preferences = preferences;
    }

    @Override
    public Optional<Path> chooseDesign() {
        FileChooser chooser = chooser(MESSAGES.say("dialog.open"));
        chooser.getExtensionFilters().addAll(designs(), allFiles());
        return remembered(chooser.showOpenDialog(owner()));
    }

    @Override
    public Optional<Path> chooseDeployed() {
        FileChooser chooser = chooser(MESSAGES.say("dialog.deployed"));
        chooser.getExtensionFilters().addAll(designs(), allFiles());
        return remembered(chooser.showOpenDialog(owner()));
    }

    @Override
    public Optional<Path> choosePresets() {
        FileChooser chooser = chooser(MESSAGES.say("dialog.presets"));
        chooser.getExtensionFilters().addAll(presets(), allFiles());
        return remembered(chooser.showOpenDialog(owner()));
    }

    @Override
    public Optional<Path> chooseTarget(String name, String kind) {
        FileChooser chooser = chooser(MESSAGES.say("dialog.save", kind));
        chooser.setInitialFileName(name);
        int dot = name.indexOf('.');
        chooser.getExtensionFilters()
                .addAll(new ExtensionFilter(kind, dot < 0 ? "*" : "*" + name.substring(dot)),
                        allFiles());
        return remembered(chooser.showSaveDialog(owner()));
    }

    private static ExtensionFilter designs() {
        return new ExtensionFilter(MESSAGES.say("document.kind"), "*.overlay.json", "*.json");
    }

    private static ExtensionFilter presets() {
        return new ExtensionFilter(MESSAGES.say("presets.kind"), "*.overlay-presets.json", "*.json");
    }

    private static ExtensionFilter allFiles() {
        return new ExtensionFilter(MESSAGES.say("dialog.all-files"), "*");
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        preferences.folder().map(File::new).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /// The window or the dialog over it from which is asked.
    private Window owner() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).filter(Window::isFocused).findFirst()
                .orElse(window);
    }

    private Optional<Path> remembered(File chosen) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).map(Path::toString).ifPresent(preferences::rememberFolder);
        return file;
    }

    @Override
    public Leaving askLeaving(String design, List<String> drafts) {
        ButtonType save = new ButtonType(MESSAGES.say("leave.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(MESSAGES.say("leave.discard"), ButtonData.NO);
        String text = drafts.isEmpty()
                ? MESSAGES.say("leave.text")
                : MESSAGES.say("leave.half-typed", String.join("\n", drafts));
        ButtonType answer = ask(
                AlertType.CONFIRMATION, MESSAGES.say("leave.title", design), text, save, discard,
                ButtonType.CANCEL);
        return answer == save ? Leaving.SAVE : answer == discard ? Leaving.DISCARD : Leaving.STAY;
    }

    @Override
    public Overwriting askOverwriting(String file) {
        ButtonType merge = new ButtonType(MESSAGES.say("disk.merge-and-save"), ButtonData.YES);
        ButtonType overwrite = new ButtonType(MESSAGES.say("disk.overwrite"), ButtonData.NO);
        ButtonType answer = ask(AlertType.CONFIRMATION, MESSAGES.say("disk.ask-title", file),
                MESSAGES.say("disk.ask-text"), merge, overwrite,
                ButtonType.CANCEL);
        return answer == merge ? Overwriting.MERGE : answer == overwrite ? Overwriting.OVERWRITE : Overwriting.STAY;
    }

    @Override
    public boolean confirm(String title, String text, String go) {
        ButtonType yes = new ButtonType(go, ButtonData.OK_DONE);
        return ask(AlertType.CONFIRMATION, title, text, yes, ButtonType.CANCEL) == yes;
    }

    @Override
    public boolean preview(String title, String text, List<String> lines, String go) {
        ButtonType yes = new ButtonType(go, ButtonData.OK_DONE);
        ScrollPane list = list(lines);
        Label words = whole(text);
        Alert alert = alert(AlertType.CONFIRMATION, title, text, yes, ButtonType.CANCEL);
        VBox content = new VBox(12, list, words);
        VBox.setVgrow(list, Priority.ALWAYS);
        alert.getDialogPane().setContent(content);
        alert.setResizable(true);
        return alert.showAndWait().orElse(ButtonType.CANCEL) == yes;
    }

    @Override
    public void tell(String title, String text) {
        ask(AlertType.ERROR, title, text, ButtonType.CLOSE);
    }

    @Override
    public void report(String title, String text, String report) {
        ButtonType copy = new ButtonType(MESSAGES.say("mishap.copy"), ButtonData.LEFT);
        Alert alert = alert(AlertType.ERROR, title, text, copy, ButtonType.CLOSE);
        TextArea lines = new TextArea(report);
        lines.setId("report");
        lines.setEditable(false);
        lines.setPrefSize(720, 260);
        VBox content = new VBox(12, whole(text), lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        alert.getDialogPane().setContent(content);
        alert.setResizable(true);
        // It stays open, so that one sees what is copied.
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report));
            event.consume();
        });
        alert.showAndWait();
    }

    private ButtonType ask(AlertType type, String title, String text, ButtonType... buttons) {
        return alert(type, title, text, buttons).showAndWait().orElse(ButtonType.CANCEL);
    }

    private Alert alert(AlertType type, String title, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.initOwner(owner());
        alert.setTitle(MESSAGES.say("product"));
        alert.setHeaderText(title);
        alert.setGraphic(Icons.of(type == AlertType.ERROR ? Feather.ALERT_CIRCLE : Feather.HELP_CIRCLE));
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().getStylesheets().addAll(Theme.stylesheets());
        alert.getDialogPane().lookupAll(".label").forEach(each -> Wrapping.of((Labeled) each));
        return alert;
    }

    private static ScrollPane list(List<String> lines) {
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        lines.stream().map(WindowDialogs::whole).forEach(rows.getChildren()::add);
        ScrollPane list = new ScrollPane(rows);
        list.setId("preview-lines");
        list.setFitToWidth(true);
        list.setPrefSize(640, 320);
        return list;
    }

    /// Words that are wrapped instead of cut.
    private static Label whole(String text) {
        Label words = new Label(text);
        Wrapping.of(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
