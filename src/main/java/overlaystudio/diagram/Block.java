package overlaystudio.diagram;

/// A part of a picture that knows its size before it is drawn.
interface Block {

    double width();

    double height();

    /// All that its picture follows from, apart from its frame: blocks with equal keys are drawn the same.
    default Object key() {
        return this;
    }

    /// Draws it in a frame that is at least as large as its size.
    void draw(Sketch sketch, Frame frame);

    /// The frame that it takes at a place.
    default Frame at(double x, double y) {
        return new Frame(x, y, width(), height());
    }
}
