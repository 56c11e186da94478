package overlaystudio.studio.picture;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Task;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.rules.Assessment;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// How the picture that is chosen would look; it is drawn beside the window's thread, and only the last one wanted.
final class Preview extends VBox {

    private static final Messages MESSAGES = Messages.of(Preview.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LEAST = 200;

    private final ExecutorService painter =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preview").factory());
    private final ImageView image = new ImageView();
    private final TextArea text = new TextArea();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label caption = new Label();
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(true);
    private @Nullable Task<Sample> task;

    Preview() {
        getStyleClass().add("preview");
        StackPane stage = new StackPane(image, text, busy);
        stage.getStyleClass().add("stage");
        stage.setMinSize(LEAST, LEAST);
        setVgrow(stage, Priority.ALWAYS);
        image.setId("picture-image");
        image.setPreserveRatio(true);
        image.setManaged(false);
        stage.widthProperty().subscribe(_ -> place(stage));
        stage.heightProperty().subscribe(_ -> place(stage));
        image.imageProperty().subscribe(_ -> place(stage));
        text.setId("picture-text");
        text.setEditable(false);
        text.getStyleClass().add("code");
        text.setAccessibleText(MESSAGES.say("preview.text"));
        busy.setMaxSize(32, 32);
        busy.setAccessibleText(MESSAGES.say("preview.busy"));
        StackPane.setAlignment(busy, Pos.TOP_RIGHT);
        caption.setId("picture-caption");
        Wrapping.of(caption);
        getChildren().setAll(stage, caption);
        show(new Sample(Optional.empty(), "", "", true));
    }

    /// The image lies in the middle, as large as there is room but never magnified.
    private void place(StackPane stage) {
        if (image.getImage() != null) {
            double room = 24;
            double width = image.getImage().getWidth();
            double height = image.getImage().getHeight();
            double share =
                    Math.min(1, Math.min((stage.getWidth() - room) / width, (stage.getHeight() - room) / height));
            image.setFitWidth(share * width);
            image.setFitHeight(share * height);
            image.relocate(Math.rint((stage.getWidth() - share * width) / 2),
                    Math.rint((stage.getHeight() - share * height) / 2));
        }
    }

    /// Whether a file can hold the picture that is shown.
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Shows how a choice would look as soon as that is drawn; what is being drawn now is not wanted any more.
    void show(Assessment assessment, PictureChoice choice) {
        cancel();
        Task<Sample> next = new Task<>() {
            @Override
            protected Sample call() {
                return Sample.of(assessment, choice, share -> PictureJob.goOn(this));
            }
        };
        next.setOnSucceeded(_ -> show(next.getValue()));
        next.setOnFailed(_ -> show(new Sample(Optional.empty(), "", PictureComplaint.of(next.getException()), true)));
        task = next;
        busy.setVisible(true);
        painter.execute(next);
    }

    private void show(Sample sample) {
        busy.setVisible(false);
        image.setImage(sample.image().orElse(null));
        image.setVisible(sample.image().isPresent());
        text.setText(sample.text());
        text.setVisible(!sample.text().isEmpty());
        caption.setText(sample.caption());
        caption.pseudoClassStateChanged(WRONG, !sample.isWritable());
        writable.set(sample.isWritable());
    }

    private void cancel() {
        if (task != null) {
            task.cancel(false);
        }
    }

    /// Stops drawing for good.
    void close() {
        cancel();
        painter.shutdown();
    }
}
