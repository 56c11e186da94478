package overlaystudio.diagram;

/// A part of a picture that knows its size before it is drawn.
interface Block {

    double width();

    double height();

    /// Draws it in a frame that is at least as large as its size.
    void draw(Sketch sketch, Frame frame);

    /// The frame that it takes at a place.
    default Frame at(double x, double y) {
        return new Frame(x, y, width(), height());
    }
}
