package overlaystudio.export.drawio;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.Hundredths;
import overlaystudio.export.SvgShapes;
import overlaystudio.export.XmlText;
import overlaystudio.export.drawio.Connections.Point;

/// Writes one picture as an uncompressed file of draw.io.
final class DrawioWriter {

    /// The cell of the layer on which everything lies.
    private static final String LAYER = "1";

    private static final double STENCIL = 16;

    private final Design design;
    private final Diagram diagram;
    private final Palette palette;
    private final Style style;
    private final Connections connections;
    private final StringWriter text = new StringWriter();

    DrawioWriter(Design design, Diagram diagram, Palette palette) {
        this.design = design;
        this.diagram = diagram;
        this.palette = palette;
        style = new Style(palette);
        connections = new Connections(diagram);
    }

    String write() {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            file(new Cells(xml));
            xml.flush();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the picture cannot be written for draw.io", e);
        }
    }

    private void file(Cells cells) throws XMLStreamException {
        cells.open(design.name(), palette.css(Role.GROUND));
        for (Part part : diagram.children(ElementId.DESIGN)) {
            part(cells, part, LAYER, diagram.frame());
        }
        for (Part part : diagram.parts()) {
            lines(cells, part);
        }
        cells.close();
    }

    private void part(Cells cells, Part part, String parent, Frame within) throws XMLStreamException {
        Optional<Shape.Box> body = body(part);
        cells.vertex(part.id().value(), parent, "", part.description(),
                body.map(style::box).orElse(Style.place()) + "container=1;collapsible=0;recursiveResize=0;",
                part.frame(), within);
        shapes(cells, part, body);
        Optional<String> stencil = Stencils.of(part.id(), design);
        Optional<Frame> spot = spot(part, body);
        if (stencil.isPresent() && spot.isPresent()) {
            cells.vertex(part.id().value() + "#stencil", part.id().value(), "", "", Style.image(stencil.get()),
                    spot.get(), part.frame());
        }
        for (Part child : diagram.children(part.id())) {
            part(cells, child, part.id().value(), part.frame());
        }
    }

    /// The box that is as large as the part itself.
    private static Optional<Shape.Box> body(Part part) {
        return part.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .filter(box -> box.frame().contains(part.frame()) && part.frame().contains(box.frame()))
                .findFirst();
    }

    /// A free corner of a part, as large as a stencil; empty if there is none.
    private Optional<Frame> spot(Part part, Optional<Shape.Box> body) {
        Frame frame = part.frame();
        List<Frame> taken = Stream.concat(
                part.shapes().stream()
                        .filter(shape -> body.filter(shape::equals).isEmpty())
                        .map(Signs::bounds),
                diagram.children(part.id()).stream().map(Part::frame)).toList();
        double right = frame.right() - STENCIL - 4;
        double bottom = frame.bottom() - STENCIL - 4;
        return Stream.of(
                new Frame(right, bottom, STENCIL, STENCIL),
                new Frame(right, frame.y() + 4, STENCIL, STENCIL),
                new Frame(right, frame.y() + 22, STENCIL, STENCIL),
                new Frame(right, frame.y() + 30, STENCIL, STENCIL),
                new Frame(frame.x() + 4, bottom, STENCIL, STENCIL))
                .filter(frame::contains)
                .filter(each -> taken.stream().noneMatch(each::overlaps))
                .findFirst();
    }

    private void shapes(Cells cells, Part part, Optional<Shape.Box> body) throws XMLStreamException {
        List<Shape> drawn = new ArrayList<>();
        int number = 0;
        for (Shape shape : part.shapes()) {
            String id = part.id().value() + "#" + ++number;
            switch (shape) {
                case Shape.Box box when body.filter(box::equals).isPresent() -> {}
                case Shape.Box box -> cells.vertex(id, part.id().value(), "", "", style.box(box) + "connectable=0;",
                        box.frame(), part.frame());
                case Shape.Text words -> cells.vertex(id, part.id().value(), words.content(),
                        words.content().equals(words.full()) ? "" : words.full(), style.text(words), words.frame(),
                        part.frame());
                case Shape.Link link when connections.joins(link.outline(), part) -> {}
                case Shape.Link _, Shape.Icon _ -> drawn.add(shape);
            }
        }
        int sign = 0;
        for (List<Shape> shapes : Signs.of(drawn)) {
            sign(cells, part, shapes, part.id().value() + "#sign-" + ++sign);
        }
    }

    /// Signs have no shape in draw.io, so each becomes a small picture.
    private void sign(Cells cells, Part part, List<Shape> shapes, String id) throws XMLStreamException {
        Frame frame = Signs.bounds(shapes).inset(-2);
        String svg = SvgShapes.picture(shapes, frame, palette);
        String image = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        cells.vertex(id, part.id().value(), "", "", Style.image("data:image/svg+xml," + image), frame, part.frame());
    }

    private void lines(Cells cells, Part part) throws XMLStreamException {
        int number = 0;
        for (Shape shape : part.shapes()) {
            if (shape instanceof Shape.Link link && connections.joins(link.outline(), part)) {
                line(cells, part, link, part.id().value() + "#line-" + ++number);
            }
        }
    }

    private void line(Cells cells, Part part, Shape.Link link, String id) throws XMLStreamException {
        List<Point> points = Connections.points(link.outline());
        Optional<Part> from = connections.at(points.getFirst(), part);
        Optional<Part> to = connections.at(points.getLast(), part);
        String ends = from.map(it -> Connections.end("exit", points.getFirst(), it)).orElse("")
                + to.map(it -> Connections.end("entry", points.getLast(), it)).orElse("");
        boolean isCurved = link.outline().steps().size() == 2 && points.size() > 2;
        cells.edge(id, LAYER, style.edge(link, ends, isCurved), from.map(it -> it.id().value()),
                to.map(it -> it.id().value()), points, diagram.frame());
    }

    /// The cells of the file.
    private static final class Cells {

        private final XMLStreamWriter xml;

        Cells(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void open(String name, String ground) throws XMLStreamException {
            start(0, "mxfile", "host", "Overlay Studio");
            start(1, "diagram", "id", "design", "name", name);
            start(2, "mxGraphModel", "grid", "0", "page", "0", "math", "0", "background", ground);
            start(3, "root");
            empty(4, "mxCell", "id", "0");
            empty(4, "mxCell", "id", LAYER, "parent", "0");
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

        void edge(String id, String parent, String style, Optional<String> from, Optional<String> to,
                List<Point> points, Frame within) throws XMLStreamException {
            List<String> attributes =
                    new ArrayList<>(List.of("id", id, "value", "", "style", style, "edge", "1", "parent", parent));
            from.ifPresent(it -> attributes.addAll(List.of("source", it)));
            to.ifPresent(it -> attributes.addAll(List.of("target", it)));
            start(4, "mxCell", attributes.toArray(String[]::new));
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
}
