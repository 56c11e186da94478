package overlaystudio.studio.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The strip above the canvas that says what another program did to the file, and what can be done about it. It is there
/// only while there is something to say.
final class DiskStrip extends HBox {

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
        merge = button("Merge", "disk-merge", disk::merge);
        load = button("Load it", "disk-load", disk::load);
        save = button("Save it again", "disk-save", documents::save);
        why = button("What is wrong", "disk-why", this::explain);
        keep = button("Keep mine", "disk-keep", disk::keepMine);
        text.setWrapText(true);
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
        showOnly(this, kind != DiskNews.Kind.NONE);
        showOnly(merge, changed && both);
        showOnly(load, changed);
        showOnly(save, kind == DiskNews.Kind.GONE);
        showOnly(why, kind == DiskNews.Kind.UNREADABLE);
        load.setText(both ? "Load theirs" : "Load it");
        keep.setText(kind == DiskNews.Kind.GONE ? "Not now" : "Keep mine");
        text.setText(words(kind, both));
    }

    private String words(DiskNews.Kind kind, boolean both) {
        String name = disk.name();
        return switch (kind) {
            case NONE -> "";
            case CHANGED -> both ? name + " was changed by another program, and the design here is not saved."
                    : name + " was changed by another program.";
            case GONE -> name + " is not there any more. The design is still here.";
            case UNREADABLE -> name + " was changed by another program and cannot be opened now.";
        };
    }

    private static void showOnly(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void explain() {
        documents.explain(disk.newsProperty().get());
    }
}
