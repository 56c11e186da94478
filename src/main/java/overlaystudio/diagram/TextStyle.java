package overlaystudio.diagram;

/// How a text looks.
///
/// @param face typeface
/// @param size of the type in world units
/// @param color colour
record TextStyle(Face face, double size, Role color) {

    static final TextStyle TITLE = new TextStyle(Face.SEMIBOLD, 14, Role.TEXT);
    static final TextStyle NAME = new TextStyle(Face.SEMIBOLD, 12, Role.TEXT);
    static final TextStyle STRONG = new TextStyle(Face.SEMIBOLD, 11, Role.TEXT);
    static final TextStyle BODY = new TextStyle(Face.REGULAR, 11, Role.MUTED);
    static final TextStyle SMALL = new TextStyle(Face.REGULAR, 10, Role.MUTED);
    static final TextStyle ADDRESS = new TextStyle(Face.MONO, 10.5, Role.MUTED);
    static final TextStyle SMALL_ADDRESS = new TextStyle(Face.MONO, 9.5, Role.MUTED);

    TextStyle in(Role other) {
        return new TextStyle(face, size, other);
    }

    double width(String text) {
        return face.width(text, size);
    }
}
