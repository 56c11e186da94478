package overlaystudio.export.drawio;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Shape;

/// The signs of a part, each of shapes that lie on one another, such as a badge's disc and its exclamation mark.
final class Signs {

    private Signs() {}

    /// Shapes that touch one another, together in the order of painting.
    static List<List<Shape>> of(List<Shape> shapes) {
        List<List<Shape>> signs = new ArrayList<>();
        for (Shape shape : shapes) {
            List<List<Shape>> touched = signs.stream().filter(sign -> bounds(sign).overlaps(near(shape))).toList();
            List<Shape> joined = new ArrayList<>();
            touched.forEach(joined::addAll);
            joined.add(shape);
            signs.removeAll(touched);
            signs.add(joined);
        }
        return signs;
    }

    /// What a line or a point covers is nothing, so half a unit is added around it.
    private static Frame near(Shape shape) {
        return shape.frame().inset(-0.5);
    }

    /// The frame around shapes, of which there is at least one.
    static Frame bounds(List<Shape> shapes) {
        return shapes.stream().map(Signs::near).reduce(Frame::union).orElseThrow();
    }
}
