package overlaystudio.studio.addressmap;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import atlantafx.base.controls.Breadcrumbs;
import atlantafx.base.controls.Breadcrumbs.BreadCrumbItem;
import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.addressmap.Scope;
import overlaystudio.studio.messages.Messages;

/// The list of what one can look at, and the way from everything to what one looks at.
final class Crumbs extends HBox {

    private static final Messages MESSAGES = Messages.of(Crumbs.class);

    private final Atlas atlas;
    private final ComboBox<Scope> choices = new ComboBox<>();
    private final Breadcrumbs<Scope> way = new Breadcrumbs<>();
    private boolean following;

    Crumbs(Atlas atlas) {
        this.atlas = atlas;
        choices.setId("map-scope");
        choices.setPromptText(MESSAGES.say("scope.prompt"));
        choices.setAccessibleText(MESSAGES.say("scope"));
        choices.setConverter(new StringConverter<>() {
            @Override
            public String toString(Scope scope) {
                return scope == null ? "" : scope.name();
            }

            @Override
            public Scope fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed in");
            }
        });
        choices.setOnAction(_ -> choose());
        way.setId("map-crumbs");
        way.setAutoNavigationEnabled(false);
        way.setCrumbFactory(this::crumb);
        way.setDividerFactory(this::divider);
        way.setOnCrumbAction(event -> atlas.lookAt(event.getSelectedCrumb().getValue()));
        getStyleClass().add("map-crumbs");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(choices, way);
        atlas.scopeProperty().subscribe(_ -> show());
    }

    private ButtonBase crumb(BreadCrumbItem<Scope> item) {
        Hyperlink link = new Hyperlink(item.getValue().name());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setFocusTraversable(!item.isLast());
        link.setAccessibleText(MESSAGES.say("scope.crumb", item.getValue().name()));
        return link;
    }

    private @Nullable Node divider(@Nullable BreadCrumbItem<Scope> item) {
        return item == null || item.isLeaf() ? null : new Label("/");
    }

    private void choose() {
        Scope chosen = choices.getValue();
        if (!following && chosen != null) {
            atlas.lookAt(chosen);
        }
    }

    /// Shows where one is.
    void show() {
        following = true;
        try {
            List<Scope> all = atlas.choices();
            if (!all.equals(choices.getItems())) {
                choices.getItems().setAll(all);
            }
            choices.setValue(all.stream()
                    .filter(each -> each.ranges().equals(atlas.scope().ranges()))
                    .findFirst()
                    .orElse(null));
        } finally {
            following = false;
        }
        Scope[] path = atlas.scope().path(atlas.map()).toArray(Scope[]::new);
        way.setSelectedCrumb(Breadcrumbs.buildTreeModel(path));
    }
}
