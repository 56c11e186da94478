package overlaystudio.studio.app;

import java.util.List;
import java.util.function.Supplier;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Scope;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.picture.LastChoice;
import overlaystudio.studio.picture.PictureComplaint;
import overlaystudio.studio.picture.PictureCopy;
import overlaystudio.studio.picture.PictureDialog;
import overlaystudio.studio.session.Session;

/// Pictures that leave the window: the dialog that exports one, and the copy on the clipboard.
final class Picturing {

    private static final Messages MESSAGES = Messages.of(Picturing.class);

    private final Session session;
    private final Dialogs dialogs;
    private final LastChoice last;
    private final Supplier<? extends Node> root;
    private @Nullable PictureCopy copying;

    /// @param last what was chosen last
    /// @param root of the window
    Picturing(Session session, Dialogs dialogs, LastChoice last, Supplier<? extends Node> root) {
        this.session = session;
        this.dialogs = dialogs;
        this.last = last;
        this.root = root;
    }

    /// Opens the dialog that exports a picture.
    void export() {
        new PictureDialog(root.get().getScene().getWindow(), session, last, dialogs::chooseTarget, dialogs::tell)
                .show();
    }

    /// Copies a picture of what is selected, or of all: in the colours chosen last, without title and legend, which a
    /// text around it says better.
    void copy() {
        session.assessmentProperty().get().ifPresent(this::copy);
    }

    private void copy(Assessment assessment) {
        if (copying != null) {
            copying.cancel(false);
        }
        PictureOptions options = last.get().options().withScope(scope()).withTitle(false).withLegend(false);
        PictureCopy copy = new PictureCopy(assessment, options);
        copying = copy;
        root.get().setCursor(Cursor.WAIT);
        copy.setOnSucceeded(_ -> put(copy));
        copy.setOnFailed(_ -> {
            ended();
            dialogs.tell(MESSAGES.say("picture.not-copied"), PictureComplaint.of(copy.getException()));
        });
        Thread.ofPlatform().daemon().name("copy").start(copy);
    }

    private Scope scope() {
        List<ElementId> chosen = session.chosen().stream().filter(id -> session.design().find(id).isPresent()).toList();
        return chosen.isEmpty() ? Scope.ALL : new Scope.Selection(chosen);
    }

    private void put(PictureCopy copy) {
        ended();
        Clipboard.getSystemClipboard().setContent(copy.getValue().content());
        if (!copy.getValue().note().isEmpty()) {
            dialogs.tell(MESSAGES.say("picture.less-fine"), copy.getValue().note());
        }
    }

    private void ended() {
        copying = null;
        root.get().setCursor(null);
    }
}
