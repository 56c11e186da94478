package overlaystudio.studio.script;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.export.Exporter;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The script of the design, which follows each edit while it is shown; to be copied or saved.
public final class ScriptView extends BorderPane {

    private final TextArea text = new TextArea();
    private final Label note = new Label();
    private final Exporter exporter;
    private final Executor worker;
    private final Executor window;
    private final Session session;
    private final AtomicLong asked = new AtomicLong();
    private boolean isShown;

    /// The script that an exporter makes of a session's design.
    ///
    /// @param worker makes the script
    /// @param window shows it
    /// @param save saves it in a file
    public ScriptView(Session session, Exporter exporter, Executor worker, Executor window, Runnable save) {
        this.session = session;
        this.exporter = exporter;
        this.worker = worker;
        this.window = window;
        text.setId("script");
        text.setEditable(false);
        text.setAccessibleText(exporter.label());
        text.getStyleClass().add("code");
        setCenter(text);
        setTop(bar(save));
        session.assessmentProperty().subscribe(_ -> follow());
    }

    /// Whether it can be seen; no script is made while it cannot.
    public void setShown(boolean shown) {
        isShown = shown;
        follow();
    }

    private HBox bar(Runnable save) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                note, space, button("Copy", Feather.COPY, "script-copy", this::copy),
                button("Save\u2026", Feather.DOWNLOAD, "script-save", save));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("script-bar");
        return bar;
    }

    private static Button button(String title, Feather icon, String id, Runnable action) {
        Button button = new Button(title, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void follow() {
        if (isShown) {
            session.assessmentProperty().get().ifPresent(this::follow);
        }
    }

    private void follow(Assessment assessment) {
        long ticket = asked.incrementAndGet();
        worker.execute(() -> {
            if (ticket == asked.get()) {
                String script = exporter.export(assessment).content().text();
                window.execute(() -> show(ticket, script, assessment));
            }
        });
    }

    private void show(long ticket, String script, Assessment assessment) {
        if (ticket != asked.get()) {
            return;
        }
        long errors = assessment.count(Severity.ERROR);
        note.setText(exporter.label() + (errors == 0 ? "" : " \u00b7 the design has errors, the script names them"));
        replaceWhatDiffers(script);
    }

    /// Only what differs is replaced, so that the text neither flickers nor jumps to its start.
    private void replaceWhatDiffers(String script) {
        String old = text.getText();
        int limit = Math.min(old.length(), script.length());
        int start = 0;
        while (start < limit && old.charAt(start) == script.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < limit - start && old.charAt(old.length() - 1 - end) == script.charAt(script.length() - 1 - end)) {
            end++;
        }
        if (start < old.length() - end || start < script.length() - end) {
            double top = text.getScrollTop();
            int caret = text.getCaretPosition();
            text.replaceText(start, old.length() - end, script.substring(start, script.length() - end));
            text.positionCaret(caret);
            text.setScrollTop(top);
        }
    }
}
