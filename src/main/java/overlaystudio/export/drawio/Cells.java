package overlaystudio.export.drawio;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import overlaystudio.diagram.Frame;
import overlaystudio.export.Hundredths;
import overlaystudio.export.XmlText;
import overlaystudio.export.drawio.Connections.Point;

/// Writes the cells of a file of draw.io.
final class Cells {

    private final XMLStreamWriter xml;

    Cells(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @param root the id of the cell of all cells
    /// @param layer the id of the cell on which everything lies
    void open(String name, String ground, String root, String layer) throws XMLStreamException {
        start(0, "mxfile", "host", "Overlay Studio");
        start(1, "diagram", "id", "design", "name", name);
        start(2, "mxGraphModel", "grid", "0", "page", "0", "math", "0", "background", ground);
        start(3, "root");
        empty(4, "mxCell", "id", root);
        empty(4, "mxCell", "id", layer, "parent", root);
    }

    void close() throws XMLStreamException {
        for (int depth = 3; depth >= 0; depth--) {
            line(depth);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    void vertex(String id, String parent, String value, String tip, String style, Frame frame, Frame within)
            throws XMLStreamException {
        boolean hasTip = !tip.isEmpty();
        if (hasTip) {
            start(4, "UserObject", "label", value, "tooltip", tip, "id", id);
            start(5, "mxCell", "style", style, "vertex", "1", "parent", parent);
        } else {
            start(4, "mxCell", "id", id, "value", value, "style", style, "vertex", "1", "parent", parent);
        }
        empty(6, "mxGeometry", "x", number(frame.x() - within.x()), "y", number(frame.y() - within.y()), "width",
                number(frame.width()), "height", number(frame.height()), "as", "geometry");
        end(hasTip ? 5 : 4);
        if (hasTip) {
            end(4);
        }
    }

    void edge(String id, String parent, String style, String from, String to,
            List<Point> points, Frame within) throws XMLStreamException {
        start(4, "mxCell", "id", id, "value", "", "style", style, "edge", "1", "parent", parent, "source", from,
                "target", to);
        start(5, "mxGeometry", "relative", "1", "as", "geometry");
        point(6, points.getFirst(), within, "as", "sourcePoint");
        point(6, points.getLast(), within, "as", "targetPoint");
        if (points.size() > 2) {
            start(6, "Array", "as", "points");
            for (Point point : points.subList(1, points.size() - 1)) {
                point(7, point, within);
            }
            end(6);
        }
        end(5);
        end(4);
    }

    private void point(int depth, Point point, Frame within, String... as) throws XMLStreamException {
        List<String> attributes = new ArrayList<>(
                List.of("x", number(point.x() - within.x()), "y", number(point.y() - within.y())));
        attributes.addAll(List.of(as));
        empty(depth, "mxPoint", attributes.toArray(String[]::new));
    }

    private static String number(double value) {
        return Hundredths.of(value);
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void start(int depth, String name, String... attributes) throws XMLStreamException {
        if (depth > 0) {
            line(depth);
        }
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.clean(attributes[i + 1]));
        }
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }
}
