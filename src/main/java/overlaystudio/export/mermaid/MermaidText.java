package overlaystudio.export.mermaid;

import java.util.List;
import java.util.stream.Collectors;

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
        return Character.isLetterOrDigit(codePoint) || PLAIN.indexOf(codePoint) >= 0;
    }
}
