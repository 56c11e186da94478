package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Wrapping;

/// What the panel says of selected elements that are of several kinds: how many of each there are, with a way to select
/// those alone.
final class SeveralKinds extends VBox {

    private static final Messages MESSAGES = Messages.of(SeveralKinds.class);

    SeveralKinds(List<ElementId> ids, Session session) {
        getStyleClass().addAll("form", "group");
        Label words = new Label(MESSAGES.say("several-kinds"));
        Wrapping.of(words);
        words.getStyleClass().add("help");
        getChildren().add(words);
        Map<ElementKind, List<ElementId>> byKind = new LinkedHashMap<>();
        ids.forEach(id -> session.design().find(id)
                .ifPresent(it -> byKind.computeIfAbsent(it.elementKind(), _ -> new ArrayList<>()).add(id)));
        byKind.forEach((kind, of) -> {
            Hyperlink link = new Hyperlink(kind.counted(of.size()));
            link.setId("only-" + kind.stem());
            link.setOnAction(_ -> session.selectAll(of));
            getChildren().add(link);
        });
    }
}
