package overlaystudio.diagram;

/// A thing that is painted, in world units.
public sealed interface Shape {

    /// The frame around it, without the width of its line.
    Frame frame();

    /// A line pattern.
    enum Dash {
        /// Unbroken.
        SOLID,

        /// Long strokes: existing elements.
        DASHED,

        /// Short strokes: what is not there yet, and ways out to the internet.
        DOTTED;

        /// Lengths of stroke and gap in world units; none for an unbroken line.
        public double[] pattern() {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {6, 3};
                case DOTTED -> new double[] {2.5, 2.5};
            };
        }
    }

    /// The point of a text that its place says.
    enum Anchor {
        /// Its left end.
        START,

        /// Its middle.
        MIDDLE,

        /// Its right end.
        END
    }

    /// A rectangle.
    ///
    /// @param frame where it is
    /// @param radius of its corners
    /// @param fill inside, may be [Role#NONE]
    /// @param stroke edge, may be [Role#NONE]
    /// @param strokeWidth width of the edge
    /// @param dash pattern of the edge
    record Box(Frame frame, double radius, Role fill, Role stroke, double strokeWidth, Dash dash) implements Shape {}

    /// One line of text.
    ///
    /// @param x of its anchor
    /// @param y of its base line
    /// @param content what is shown, without control characters
    /// @param full what would be shown with room for it
    /// @param face typeface
    /// @param size of the type
    /// @param color colour
    /// @param anchor which point x says
    record Text(double x, double y, String content, String full, Face face, double size, Role color, Anchor anchor)
            implements Shape {

        /// Its width.
        public double width() {
            return face.width(content, size);
        }

        /// The frame from its ascenders to its descenders.
        @Override
        public Frame frame() {
            double width = width();
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            return new Frame(left, y - 0.76 * size, width, size);
        }
    }

    /// A line that links things.
    ///
    /// @param outline its way
    /// @param stroke colour
    /// @param width of the line
    /// @param dash pattern
    record Link(Outline outline, Role stroke, double width, Dash dash) implements Shape {

        @Override
        public Frame frame() {
            return outline.bounds();
        }
    }

    /// A filled sign.
    ///
    /// @param outline what is filled
    /// @param fill colour
    record Icon(Outline outline, Role fill) implements Shape {

        @Override
        public Frame frame() {
            return outline.bounds();
        }
    }
}
