package overlaystudio.export.svg;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;
import overlaystudio.export.SvgShapes;
import overlaystudio.export.XmlText;

/// Writes one picture as SVG.
final class SvgWriter {

    private final Palette palette;
    private final StringWriter text = new StringWriter();

    SvgWriter(Palette palette) {
        this.palette = palette;
    }

    String write(Diagram diagram) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(diagram, xml);
            xml.flush();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the picture cannot be written as SVG", e);
        }
    }

    private void write(Diagram diagram, XMLStreamWriter xml) throws XMLStreamException {
        Frame frame = diagram.frame();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        SvgShapes shapes = new SvgShapes(xml, palette);
        shapes.open(frame);
        shapes.ground(frame);
        for (Part part : diagram.children(ElementId.DESIGN)) {
            write(part, diagram, xml, shapes, 1);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(Part part, Diagram diagram, XMLStreamWriter xml, SvgShapes shapes, int depth)
            throws XMLStreamException {
        String indent = "\n" + "  ".repeat(depth);
        xml.writeCharacters(indent);
        xml.writeStartElement("g");
        xml.writeAttribute("id", xmlId(part.id()));
        xml.writeCharacters(indent + "  ");
        element(xml, "title", part.title());
        element(xml, "desc", part.description());
        shapes.write(part.shapes(), indent + "  ");
        for (Part child : diagram.children(part.id())) {
            write(child, diagram, xml, shapes, depth + 1);
        }
        xml.writeCharacters(indent);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.clean(content));
        xml.writeEndElement();
    }

    /// An identity as XML takes it: a colon before each part, and no digit at the start.
    private static String xmlId(ElementId id) {
        String value = id.value().replace('/', ':');
        return Character.isDigit(value.charAt(0)) ? "_" + value : value;
    }
}
