package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.util.Duration;

import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.rules.Finding;
import overlaystudio.studio.canvas.HoverCard;

/// The range that the pointer rests on, and the card that tells about it.
final class MapHover {

    private static final Duration REST = Duration.millis(350);

    private final MapPane pane;
    private final HoverCard card = new HoverCard();
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Spot> hovered = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    MapHover(MapPane pane) {
        this.pane = pane;
        rest.setOnFinished(_ -> showCard());
    }

    HoverCard card() {
        return card;
    }

    Optional<Spot> hovered() {
        return hovered;
    }

    void point(Point2D at) {
        pointer = at;
        Optional<Spot> now = pane.sheet().spots().at(at.getX(), at.getY());
        pane.setCursor(now.flatMap(spot -> Edge.at(spot, pane.sheet().panels(), at)).map(Edge::cursor)
                .orElse(Cursor.DEFAULT));
        if (!now.equals(hovered)) {
            card.hide();
            hovered = now;
            pane.repaint();
        }
        rest.playFromStart();
    }

    void pointAway() {
        rest.stop();
        card.hide();
        if (hovered.isPresent()) {
            hovered = Optional.empty();
            pane.repaint();
        }
    }

    void showCard() {
        hovered.ifPresent(spot -> card.show(spot.name(), spot.description(), findings(spot), pointer, pane));
    }

    private List<String> findings(Spot spot) {
        return spot.isFree() ? List.of()
                : pane.session().assessmentProperty().get().stream()
                        .flatMap(assessment -> assessment.findings().stream())
                        .filter(finding -> finding.places().getFirst().element().equals(spot.id()))
                        .map(Finding::message)
                        .toList();
    }
}
