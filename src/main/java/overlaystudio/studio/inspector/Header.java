package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.studio.messages.Messages;

/// The top of the panel: the kind of what is selected, its name and its badges.
final class Header extends VBox {

    private static final Messages MESSAGES = Messages.of(Header.class);

    private final Label kind = new Label();
    private final Label name = new Label();
    private final HBox badges = new HBox();

    Header() {
        getStyleClass().add("inspector-header");
        kind.getStyleClass().add("kind");
        kind.setId("inspector-kind");
        name.getStyleClass().add("name");
        name.setId("inspector-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        badges.getStyleClass().add("badges");
        badges.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, badges);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(kind, row);
    }

    /// Shows what is edited: one element, several, or the design.
    void show(Design design, List<ElementId> ids) {
        if (ids.size() == 1) {
            show(design, ids.getFirst());
            return;
        }
        List<Element> elements = ids.stream().flatMap(id -> design.find(id).stream()).toList();
        List<ElementKind> kinds = elements.stream().map(Element::elementKind).distinct().toList();
        kind.setText(kinds.size() == 1 ? MESSAGES.say("together") : MESSAGES.say("selected"));
        name.setText(kinds.size() == 1 ? kinds.getFirst().counted(elements.size())
                : MESSAGES.say("selected.count", elements.size()));
        name.setTooltip(new Tooltip(elements.stream().map(Element::name).collect(Collectors.joining(", "))));
        badges.getChildren().clear();
    }

    private void show(Design design, ElementId selected) {
        Optional<Element> element = design.find(selected);
        kind.setText(element.map(it -> it.elementKind().label()).orElseGet(() -> MESSAGES.say("design")));
        name.setText(element.map(Element::name).orElse(design.name()));
        name.setTooltip(new Tooltip(name.getText()));
        badges.getChildren().setAll(element.map(Header::badges).orElse(List.of()));
    }

    private static List<Label> badges(Element element) {
        List<Label> badges = new ArrayList<>();
        if (element instanceof NodePool pool) {
            badges.add(badge(pool.mode(), pool.mode().label()));
        }
        lifecycle(element)
                .map(it -> badge(it, it == Lifecycle.PLANNED ? MESSAGES.say("lifecycle.planned")
                        : MESSAGES.say("lifecycle.existing")))
                .ifPresent(badges::add);
        return badges;
    }

    private static Optional<Lifecycle> lifecycle(Element element) {
        return Optional.ofNullable(switch (element) {
            case VirtualNetwork it -> it.lifecycle();
            case Subnet it -> it.lifecycle();
            case Peering it -> it.lifecycle();
            case RouteTable it -> it.lifecycle();
            case NatGateway it -> it.lifecycle();
            case PublicIp it -> it.lifecycle();
            case SecurityGroup it -> it.lifecycle();
            case Appliance it -> it.lifecycle();
            case Cluster it -> it.lifecycle();
            case NodePool it -> it.lifecycle();
            default -> null;
        });
    }

    private static Label badge(Enum<?> what, String word) {
        Label badge = new Label(word);
        badge.getStyleClass().addAll("badge", what.name().toLowerCase(Locale.ROOT));
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
