package overlaystudio.studio.inspector;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input.Link;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.session.Session;

/// Leads to the elements that belong to what is shown.
final class LinksEditor<O> implements Editor<O> {

    private final Session session;
    private final Field<O, List<Link>> field;
    private final VBox links = new VBox();

    LinksEditor(Desk<O> desk, Field<O, List<Link>> field) {
        session = desk.session();
        this.field = field;
        links.setId(Editor.idOf(field.name()));
    }

    @Override
    public Node node() {
        return links;
    }

    @Override
    public Node target() {
        return links.getChildren().isEmpty() ? links : links.getChildren().getFirst();
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        List<Link> wanted = field.lens().get().apply(shown.value()).orElse(List.of());
        if (!wanted.equals(links.getUserData())) {
            links.setUserData(wanted);
            links.getChildren().setAll(wanted.isEmpty() ? List.of(note()) : wanted.stream().map(this::row).toList());
        }
    }

    private Label note() {
        Label note = new Label(field.texts().nothing());
        note.getStyleClass().add("help");
        return note;
    }

    private Node row(Link link) {
        Hyperlink name = new Hyperlink(link.label());
        name.setId("link-" + link.target());
        name.setMinWidth(0);
        name.setOnAction(_ -> session.select(link.target()));
        Label detail = new Label(link.detail());
        detail.getStyleClass().addAll("help", "code");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, detail);
        row.getStyleClass().add("link-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
