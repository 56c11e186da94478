package overlaystudio.studio.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// The strip above the canvas that says what another program did to the file, and what can be done about it. It is there
/// only while there is something to say.
final class DiskStrip extends HBox {

    private static final Messages MESSAGES = Messages.of(DiskStrip.class);

    private final Session session;
    private final Documents documents;
    private final OnDisk disk;
    private final Label text = new Label();
    private final Button merge;
    private final Button load;
    private final Button save;
    private final Button why;
    private final Button keep;

    DiskStrip(Session session, Documents documents) {
        this.session = session;
        this.documents = documents;
        disk = documents.disk();
        setId("disk-strip");
        setAlignment(Pos.CENTER_LEFT);
        merge = button(MESSAGES.say("disk.merge"), "disk-merge", disk::merge);
        load = button(MESSAGES.say("disk.load"), "disk-load", disk::load);
        save = button(MESSAGES.say("disk.save"), "disk-save", documents::save);
        why = button(MESSAGES.say("disk.why"), "disk-why", this::explain);
        keep = button(MESSAGES.say("disk.keep"), "disk-keep", disk::keepMine);
        Wrapping.of(text);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Icons.of(Feather.REFRESH_CW), text, merge, load, save, why, keep);
        disk.newsProperty().subscribe(_ -> show());
        session.modifiedProperty().subscribe(_ -> show());
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        DiskNews.Kind kind = disk.newsProperty().get().kind();
        boolean both = session.modifiedProperty().get();
        boolean changed = kind == DiskNews.Kind.CHANGED;
        CanvasArea.showOnly(this, kind != DiskNews.Kind.NONE);
        CanvasArea.showOnly(merge, changed && both);
        CanvasArea.showOnly(load, changed);
        CanvasArea.showOnly(save, kind == DiskNews.Kind.GONE);
        CanvasArea.showOnly(why, kind == DiskNews.Kind.UNREADABLE);
        load.setText(both ? MESSAGES.say("disk.load-theirs") : MESSAGES.say("disk.load"));
        keep.setText(kind == DiskNews.Kind.GONE ? MESSAGES.say("disk.not-now") : MESSAGES.say("disk.keep"));
        text.setText(words(kind, both));
    }

    private String words(DiskNews.Kind kind, boolean both) {
        String name = disk.name();
        return switch (kind) {
            case NONE -> "";
            case CHANGED -> both ? MESSAGES.say("disk.changed-both", name) : MESSAGES.say("disk.changed", name);
            case GONE -> MESSAGES.say("disk.gone", name);
            case UNREADABLE -> MESSAGES.say("disk.unreadable", name);
        };
    }

    private void explain() {
        documents.explain(disk.newsProperty().get());
    }
}
