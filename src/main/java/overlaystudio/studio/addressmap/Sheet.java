package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.diagram.Face;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.diagram.addressmap.MapSheet;
import overlaystudio.diagram.addressmap.Panels;
import overlaystudio.diagram.addressmap.Spots;
import overlaystudio.studio.messages.Messages;

/// What is drawn of an atlas in an area.
///
/// @param panels where the ranges are
/// @param spots what one can point at
/// @param shapes what is painted
record Sheet(Panels panels, Spots spots, List<Shape> shapes) {

    private static final Messages MESSAGES = Messages.of(Sheet.class);
    private static final double SIZE = 11;

    static Sheet of(Atlas atlas, double width, double height) {
        Panels panels = Panels.of(atlas.scope(), width, height);
        Stream<Shape> shapes = panels.grids().stream().flatMap(grid -> MapSheet.of(atlas.map(), grid).stream());
        return new Sheet(panels, Spots.of(atlas.map(), panels),
                Stream.concat(shapes, leftOut(panels.hidden(), height)).toList());
    }

    private static Stream<Shape> leftOut(int hidden, double height) {
        if (hidden == 0) {
            return Stream.empty();
        }
        String text = MESSAGES.say("left-out", hidden);
        return Stream.of(
                new Shape.Text(12, height - 8, text, text, Face.REGULAR, SIZE, Role.MUTED, Shape.Anchor.START));
    }
}
