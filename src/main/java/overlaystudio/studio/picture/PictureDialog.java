package overlaystudio.studio.picture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Theme;
import overlaystudio.studio.theme.Wrapping;

/// The dialog that exports a picture: what is chosen on the left, how it would look on the right.
public final class PictureDialog extends Dialog<Void> {

    private static final Messages MESSAGES = Messages.of(PictureDialog.class);
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    /// What is done sooner needs no progress bar.
    private static final Duration BLINK = Duration.millis(300);

    private final Session session;
    private final LastChoice last;
    private final BiFunction<String, String, Optional<Path>> chooser;
    private final BiConsumer<String, String> teller;
    private final PictureForm form;
    private final Preview preview = new Preview();
    private final Label errors = new Label();
    private final ButtonType writing = new ButtonType(MESSAGES.say("export"), ButtonData.OK_DONE);
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress = new HBox();
    private @Nullable PictureJob job;

    /// The dialog over a window.
    ///
    /// @param chooser asks for a file, given the name that is offered and the kind of file
    /// @param teller tells that something failed, given a title and a text
    public PictureDialog(Window owner, Session session, LastChoice last,
            BiFunction<String, String, Optional<Path>> chooser, BiConsumer<String, String> teller) {
        this.session = session;
        this.last = last;
        this.chooser = chooser;
        this.teller = teller;
        form = new PictureForm(session.design(), session.chosen(), last.exporters(), last.get());
        initOwner(owner);
        initModality(Modality.WINDOW_MODAL);
        setTitle(MESSAGES.say("dialog"));
        setResizable(true);
        build();
        follow();
        refresh();
    }

    private void build() {
        VBox left = new VBox(form.root(), errors);
        left.getStyleClass().add("choices");
        ScrollPane choices = new ScrollPane(left);
        choices.setFitToWidth(true);
        choices.getStyleClass().add("edge-to-edge");
        errors.setId("picture-errors");
        Wrapping.of(errors);
        errors.managedProperty().bind(errors.visibleProperty());
        errors.setGraphic(Icons.of(Severity.ERROR));
        BorderPane content = new BorderPane(preview, null, null, progress(), choices);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("picture-pane");
        content.getStyleClass().add("picture-dialog");
        getDialogPane().setContent(content);
        getDialogPane().getStylesheets().addAll(Theme.stylesheets());
        getDialogPane().getButtonTypes().setAll(writing, ButtonType.CLOSE);
        button(writing).setId("picture-export");
        button(ButtonType.CLOSE).setId("picture-close");
        button(writing).addEventFilter(ActionEvent.ACTION, this::export);
        button(ButtonType.CLOSE).addEventFilter(ActionEvent.ACTION, this::stopFirst);
    }

    private HBox progress() {
        Button stop = new Button(MESSAGES.say("stop"));
        stop.setId("picture-stop");
        stop.setOnAction(_ -> stop());
        bar.setAccessibleText(MESSAGES.say("progress.bar"));
        bar.setPrefWidth(WIDTH / 3);
        progress.getChildren().setAll(new Label(MESSAGES.say("progress")), bar, stop);
        progress.getStyleClass().add("progress");
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.setVisible(false);
        return progress;
    }

    private Node button(ButtonType type) {
        return getDialogPane().lookupButton(type);
    }

    private void follow() {
        form.choiceProperty().subscribe((_, _) -> refresh());
        Subscription verdicts = session.assessmentProperty().subscribe((_, _) -> refresh());
        preview.writableProperty().subscribe((_, _) -> allow());
        setOnHidden(_ -> {
            verdicts.unsubscribe();
            stop();
            preview.close();
            form.choiceProperty().get().ifPresent(last::keep);
        });
    }

    private void refresh() {
        session.assessmentProperty().get().ifPresent(assessment -> {
            long count = assessment.count(Severity.ERROR);
            errors.setVisible(count > 0);
            errors.setText(MESSAGES.say("errors", count));
            form.choiceProperty().get().ifPresent(choice -> preview.show(assessment, choice));
        });
        allow();
    }

    private void allow() {
        boolean running = job != null;
        form.root().setDisable(running);
        button(writing).setDisable(running || form.choiceProperty().get().isEmpty()
                || session.assessmentProperty().get().isEmpty() || !preview.writableProperty().get());
    }

    /// The dialog stays until the picture is written.
    private void export(ActionEvent event) {
        event.consume();
        session.assessmentProperty().get().ifPresent(assessment -> form.choiceProperty().get()
                .ifPresent(choice -> chooser
                        .apply(Pictures.fileName(assessment, choice.exporter().extension()), choice.exporter().label())
                        .ifPresent(file -> start(assessment, choice, withExtension(file, choice)))));
    }

    private static Path withExtension(Path file, PictureChoice choice) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + "." + choice.exporter().extension());
    }

    private void start(Assessment assessment, PictureChoice choice, Path file) {
        PictureJob started = new PictureJob(assessment, choice, file);
        job = started;
        allow();
        bar.progressProperty().bind(started.progressProperty());
        PauseTransition blink = new PauseTransition(BLINK);
        blink.setOnFinished(_ -> progress.setVisible(started.isRunning()));
        blink.play();
        started.setOnSucceeded(_ -> {
            ended();
            close();
        });
        started.setOnCancelled(_ -> ended());
        started.setOnFailed(_ -> {
            ended();
            teller.accept(MESSAGES.say("failed", file.getFileName()), PictureComplaint.of(started.getException()));
        });
        Thread.ofPlatform().daemon().name("export").start(started);
    }

    private void ended() {
        job = null;
        bar.progressProperty().unbind();
        progress.setVisible(false);
        allow();
    }

    private void stop() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void stopFirst(ActionEvent event) {
        if (job != null) {
            stop();
            event.consume();
        }
    }
}
