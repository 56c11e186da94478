package overlaystudio.export.mermaid;

import java.util.List;
import java.util.stream.Collectors;

import overlaystudio.design.ElementId;

/// Words in the form in which Mermaid takes them.
final class MermaidText {

    private static final String PLAIN = " .,:/()+_-";

    private MermaidText() {}

    /// A label of lines in double quotes; whatever Mermaid or HTML could take for something else is a number code.
    static String label(List<String> lines) {
        return lines.stream().map(MermaidText::escaped).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (isPlain(each)) {
                escaped.appendCodePoint(each);
            } else {
                escaped.append('#').append(each).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int codePoint) {
        boolean isAscii = codePoint < 128;
        return isAscii ? Character.isLetterOrDigit(codePoint) || PLAIN.indexOf(codePoint) >= 0
                : Character.isLetterOrDigit(codePoint);
    }

    /// The name of an element's node; a letter leads, for an id such as `end` would be a word of Mermaid's own.
    static String id(ElementId id) {
        return "e_" + id.value().replaceAll("[^A-Za-z0-9]", "_");
    }
}
