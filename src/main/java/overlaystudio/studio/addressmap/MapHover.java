package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.studio.canvas.HoverCard;
import overlaystudio.studio.canvas.Pointing;
import overlaystudio.studio.session.Verdicts;

/// The range that the pointer rests on, and the card that tells about it.
final class MapHover {

    private final MapPane pane;
    private final HoverCard card = new HoverCard();
    private final Pointing<Spot> pointing;

    MapHover(MapPane pane) {
        this.pane = pane;
        pointing = new Pointing<>(at -> pane.sheet().spots().at(at.getX(), at.getY()), () -> {
            card.hide();
            pane.repaint();
        }, this::showCard);
    }

    HoverCard card() {
        return card;
    }

    Optional<Spot> hovered() {
        return pointing.pointed();
    }

    void point(Point2D at) {
        pointing.to(at);
        pane.setCursor(hovered().flatMap(spot -> Edge.at(spot, pane.sheet().panels(), at)).map(Edge::cursor)
                .orElse(Cursor.DEFAULT));
    }

    void pointAway() {
        card.hide();
        pointing.away();
    }

    void showCard() {
        hovered().ifPresent(
                spot -> card.show(spot.name(), spot.description(), findings(spot), pointing.pointer(), pane));
    }

    private List<String> findings(Spot spot) {
        return spot.isFree() ? List.of() : Verdicts.about(pane.session().assessmentProperty().get(), spot.id());
    }
}
