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
import overlaystudio.design.Note;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.SvgShapes;
import overlaystudio.export.drawio.Connections.Point;

/// Writes one picture as an uncompressed file of draw.io.
final class DrawioWriter {

    private static final double STENCIL = 16;

    private final Design design;
    private final Diagram diagram;
    private final Palette palette;
    private final Style style;
    private final Connections connections;
    private final String root;
    private final String layer;
    private final StringWriter text = new StringWriter();

    DrawioWriter(Design design, Diagram diagram, Palette palette) {
        this.design = design;
        this.diagram = diagram;
        this.palette = palette;
        style = new Style(palette);
        connections = new Connections(diagram);
        root = free("0");
        layer = free("1");
    }

    /// The id that draw.io gives a cell, or another one where an element has that.
    private String free(String usual) {
        return design.find(new ElementId(usual)).isPresent() ? usual + "#" : usual;
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
        cells.open(design.name(), palette.css(Role.GROUND), root, layer);
        for (Part part : diagram.children(ElementId.DESIGN)) {
            part(cells, part, layer, diagram.frame());
        }
        for (Part part : diagram.parts()) {
            lines(cells, part);
        }
        cells.close();
    }

    private void part(Cells cells, Part part, String parent, Frame within) throws XMLStreamException {
        Optional<Shape.Box> body = body(part);
        Optional<Note> note = body.flatMap(_ -> design.find(part.id(), Note.class));
        if (note.isPresent()) {
            cells.vertex(part.id().value(), parent, NoteMarkup.of(note.get()), "", style.note(body.orElseThrow()),
                    part.frame(), within);
            return;
        }
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
                        .map(Shape::frame),
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
                case Shape.Link link when connections.ends(link.outline(), part).isPresent() -> {}
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
            Optional<Connections.Ends> ends =
                    shape instanceof Shape.Link link ? connections.ends(link.outline(), part) : Optional.empty();
            if (shape instanceof Shape.Link link && ends.isPresent()) {
                line(cells, link, ends.get(), part.id().value() + "#line-" + ++number);
            }
        }
    }

    private void line(Cells cells, Shape.Link link, Connections.Ends ends, String id) throws XMLStreamException {
        List<Point> points = Connections.points(link.outline());
        String holds = Connections.end("exit", points.getFirst(), ends.from())
                + Connections.end("entry", points.getLast(), ends.to());
        boolean isCurved = link.outline().steps().size() == 2 && points.size() > 2;
        cells.edge(id, layer, style.edge(link, holds, isCurved), ends.from().id().value(), ends.to().id().value(),
                points, diagram.frame());
    }
}
