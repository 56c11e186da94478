package overlaystudio.export;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// Writes shapes as SVG elements: those of an SVG file, and signs that other kinds of file hold as a small picture.
public final class SvgShapes {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final XMLStreamWriter xml;
    private final Palette palette;

    /// Writes to XML in the colours of a palette.
    public SvgShapes(XMLStreamWriter xml, Palette palette) {
        this.xml = xml;
        this.palette = palette;
    }

    /// Some shapes as the text of an SVG file of their own, without a ground.
    public static String picture(List<Shape> shapes, Frame frame, Palette palette) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            SvgShapes writer = new SvgShapes(xml, palette);
            writer.open(frame);
            writer.write(shapes, "");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the shapes cannot be written as SVG", e);
        }
        return text.toString();
    }

    /// Starts the element that holds all others.
    ///
    /// @throws XMLStreamException if nothing can be written
    public void open(Frame frame) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        number("width", frame.width());
        number("height", frame.height());
        xml.writeAttribute("viewBox", String.join(" ", Hundredths.of(frame.x()), Hundredths.of(frame.y()),
                Hundredths.of(frame.width()), Hundredths.of(frame.height())));
        xml.writeAttribute("role", "img");
    }

    /// Fills a frame with the ground.
    ///
    /// @throws XMLStreamException if nothing can be written
    public void ground(Frame frame) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        rectangle(frame);
        xml.writeAttribute("fill", palette.css(Role.GROUND));
    }

    /// Writes shapes, each on a line of its own.
    ///
    /// @param indent what stands before each, with the line's end
    /// @throws XMLStreamException if nothing can be written
    public void write(List<Shape> shapes, String indent) throws XMLStreamException {
        for (Shape shape : shapes) {
            xml.writeCharacters(indent);
            write(shape);
        }
    }

    private void write(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Text text -> text(text);
            case Shape.Link link -> link(link);
            case Shape.Icon icon -> icon(icon);
        }
    }

    private void rectangle(Frame frame) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        number("x", frame.x());
        number("y", frame.y());
        number("width", frame.width());
        number("height", frame.height());
    }

    private void box(Shape.Box box) throws XMLStreamException {
        rectangle(box.frame());
        if (box.radius() > 0) {
            number("rx", Math.min(box.radius(), Math.min(box.frame().width(), box.frame().height()) / 2));
        }
        xml.writeAttribute("fill", palette.css(box.fill()));
        stroke(box.stroke(), box.strokeWidth(), box.dash());
    }

    private void stroke(Role role, double width, Shape.Dash dash) throws XMLStreamException {
        if (role == Role.NONE || width == 0) {
            return;
        }
        xml.writeAttribute("stroke", palette.css(role));
        number("stroke-width", width);
        if (dash != Shape.Dash.SOLID) {
            xml.writeAttribute("stroke-dasharray",
                    Arrays.stream(dash.pattern()).mapToObj(Hundredths::of).collect(Collectors.joining(" ")));
        }
    }

    private void link(Shape.Link link) throws XMLStreamException {
        path(link.outline());
        xml.writeAttribute("fill", "none");
        stroke(link.stroke(), link.width(), link.dash());
        xml.writeAttribute("stroke-linecap", "round");
        xml.writeAttribute("stroke-linejoin", "round");
    }

    private void icon(Shape.Icon icon) throws XMLStreamException {
        path(icon.outline());
        xml.writeAttribute("fill", palette.css(icon.fill()));
    }

    private void path(Outline outline) throws XMLStreamException {
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", outline.steps().stream().map(SvgShapes::step).collect(Collectors.joining(" ")));
    }

    private static String step(Outline.Step step) {
        return switch (step) {
            case Outline.Move(double x, double y) -> "M" + point(x, y);
            case Outline.Line(double x, double y) -> "L" + point(x, y);
            case Outline.Curve(double x1, double y1, double x2, double y2, double x, double y) -> "C" + point(x1, y1)
                    + " " + point(x2, y2) + " " + point(x, y);
            case Outline.Close() -> "Z";
        };
    }

    private static String point(double x, double y) {
        return Hundredths.of(x) + "," + Hundredths.of(y);
    }

    private void text(Shape.Text text) throws XMLStreamException {
        xml.writeStartElement("text");
        number("x", text.x());
        number("y", text.y());
        number("font-size", text.size());
        xml.writeAttribute("font-family", text.face().cssFamily());
        if (text.face().weight() != 400) {
            xml.writeAttribute("font-weight", String.valueOf(text.face().weight()));
        }
        if (text.anchor() != Shape.Anchor.START) {
            xml.writeAttribute("text-anchor", text.anchor() == Shape.Anchor.END ? "end" : "middle");
        }
        xml.writeAttribute("fill", palette.css(text.color()));
        content(text);
        xml.writeEndElement();
    }

    private void content(Shape.Text text) throws XMLStreamException {
        if (!text.content().equals(text.full())) {
            xml.writeStartElement("title");
            xml.writeCharacters(XmlText.clean(text.full()));
            xml.writeEndElement();
        }
        xml.writeCharacters(XmlText.clean(text.content()));
    }

    private void number(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, Hundredths.of(value));
    }
}
