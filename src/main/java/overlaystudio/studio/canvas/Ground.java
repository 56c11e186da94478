package overlaystudio.studio.canvas;

import java.util.Optional;

import javafx.geometry.Point2D;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;

/// What lies below a pixel of the canvas, lines left out.
record Ground(CanvasView view) {

    /// The topmost element or part that is seen there; [ElementId#DESIGN] for the free ground.
    ElementId at(Point2D pixel) {
        Point2D world = view.toWorld(pixel.getX(), pixel.getY());
        return view.at(pixel.getX(), pixel.getY())
                .filter(id -> view.diagram().bounds(id).filter(frame -> frame.contains(world.getX(), world.getY()))
                        .isPresent())
                .orElse(ElementId.DESIGN);
    }

    /// The subnet in which a pixel lies.
    Optional<Subnet> subnetAt(Point2D pixel) {
        Point2D world = view.toWorld(pixel.getX(), pixel.getY());
        return view.session().design().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .filter(subnet -> view.diagram().bounds(subnet.id())
                        .filter(frame -> frame.contains(world.getX(), world.getY()))
                        .isPresent())
                .findFirst();
    }
}
