package overlaystudio.export.terraform;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.export.CommentText;
import overlaystudio.export.ScriptLine;

/// The text of a module while it is written, as `terraform fmt` would write it.
final class Body {

    private static final String INDENT = "  ";

    /// A line that is still to be aligned.
    ///
    /// @param name the name of an argument on one line; empty for any other line
    private record Line(ElementId element, int depth, String name, String text) {

        boolean opens() {
            return text.endsWith("{") || text.endsWith("[");
        }

        boolean isComment() {
            return text.startsWith("#");
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private ElementId element = ElementId.DESIGN;
    private int depth;

    /// What the next lines are about, until the next heading.
    Body about(ElementId id) {
        element = id;
        return this;
    }

    /// Adds lines as they are.
    Body lines(List<String> more) {
        more.forEach(text -> add("", text));
        return this;
    }

    /// Adds an empty line where there is none yet.
    Body blank() {
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty() && !lines.getLast().opens()) {
            add("", "");
        }
        return this;
    }

    /// Adds a comment.
    Body comment(String comment) {
        return lines(CommentText.lines("#", comment, ""));
    }

    /// Adds the heading of a part.
    Body heading(String heading) {
        return about(ElementId.DESIGN).blank().comment("--- " + heading + " ---").blank();
    }

    /// Adds an argument of a block.
    Body set(String name, String expression) {
        if (!lines.isEmpty() && lines.getLast().text().equals("}")) {
            blank();
        }
        add(name, expression);
        return this;
    }

    /// Adds an argument where a condition holds.
    Body setIf(boolean condition, String name, String expression) {
        return condition ? set(name, expression) : this;
    }

    /// Adds an argument in quotes where it is set.
    Body setText(String name, @Nullable Object text) {
        return text == null ? this : set(name, Hcl.text(text.toString()));
    }

    /// Adds an argument as a number where it is set.
    Body setNumber(String name, @Nullable Integer number) {
        return number == null ? this : set(name, number.toString());
    }

    /// Opens a block, after an empty line unless a comment stands before.
    Body open(String header) {
        if (!lines.isEmpty() && !lines.getLast().isComment()) {
            blank();
        }
        add("", header + " {");
        depth++;
        return this;
    }

    /// Adds a list with a line for each of its expressions.
    Body setLines(String name, List<String> expressions) {
        if (expressions.isEmpty()) {
            return this;
        }
        blank();
        add("", name + " = [");
        depth++;
        expressions.forEach(each -> add("", each + ","));
        depth--;
        add("", "]");
        return this;
    }

    /// Opens a map that is the value of an argument.
    Body openMap(String name) {
        add("", name + " = {");
        depth++;
        return this;
    }

    /// Closes the block or map that was opened last.
    Body close() {
        depth--;
        add("", "}");
        return this;
    }

    /// Adds all of another text.
    Body append(Body other) {
        lines.addAll(other.lines);
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private void add(String name, String text) {
        lines.add(new Line(element, depth, name, text));
    }

    /// The lines so far: in each run of arguments the signs stand below each other.
    List<ScriptLine> lines() {
        List<ScriptLine> aligned = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size() && isRun(lines.get(start), lines.get(end))) {
                end++;
            }
            int width = lines.subList(start, end).stream().mapToInt(line -> columns(line.name())).max().orElse(0);
            lines.subList(start, end).forEach(line -> aligned.add(new ScriptLine(text(line, width), line.element())));
            start = end;
        }
        return List.copyOf(aligned);
    }

    private static boolean isRun(Line first, Line other) {
        return !first.name().isEmpty() && !other.name().isEmpty() && first.depth() == other.depth();
    }

    private static String text(Line line, int width) {
        if (line.text().isEmpty()) {
            return "";
        }
        String argument = line.name().isEmpty()
                ? ""
                : line.name() + " ".repeat(width - columns(line.name())) + " = ";
        return INDENT.repeat(line.depth()) + argument + line.text();
    }

    /// The formatter counts what a person takes for one character.
    private static int columns(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int columns = 0;
        while (characters.next() != BreakIterator.DONE) {
            columns++;
        }
        return columns;
    }
}
