package overlaystudio.diagram;

import overlaystudio.design.ElementId;

/// The internet, with the ways out at its edge.
///
/// @param ways egress and public addresses
record InternetBlock(Stack ways) implements Block {

    static final ElementId ID = ElementId.DESIGN.part("internet");
    private static final double TOP = 30;
    private static final double PADDING = 8;

    /// The width of what stands in it, given its own.
    static double inner(double width) {
        return width - 2 * PADDING;
    }

    @Override
    public double width() {
        return ways.width() + 2 * PADDING;
    }

    @Override
    public double height() {
        return TOP + ways.height() + PADDING;
    }

    @Override
    public Object key() {
        return ways.key();
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        sketch.part(ID, frame, "Internet", "The internet with the ways out to it", brush -> {
            brush.box(frame, BoxStyle.PLAIN);
            brush.left(frame.x() + PADDING + 2, frame.y() + 20, frame.width(), TextStyle.NAME, "Internet");
        }, () -> ways.draw(sketch, frame.x() + PADDING, frame.y() + TOP));
    }
}
