package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.export.CommentText;
import overlaystudio.export.ScriptLine;
import overlaystudio.export.bicep.Value.About;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.export.bicep.Value.Call;
import overlaystudio.export.bicep.Value.Code;
import overlaystudio.export.bicep.Value.Items;

/// The text of a Bicep file while it is written, as `bicep format` lays it out.
final class Lines {

    private static final String MARKER = "//";
    private static final String INDENT = "  ";

    /// Columns after which `bicep format` breaks a call.
    private static final int WIDTH = 120;

    private final List<ScriptLine> lines = new ArrayList<>();
    private ElementId element = ElementId.DESIGN;

    /// What the next lines are about.
    Lines about(ElementId id) {
        element = id;
        return this;
    }

    /// What the next lines are about.
    ElementId about() {
        return element;
    }

    /// Adds a line as it is.
    Lines line(String line) {
        lines.add(new ScriptLine(line, element));
        return this;
    }

    /// Adds lines as they are.
    Lines all(List<String> more) {
        more.forEach(this::line);
        return this;
    }

    /// Adds an empty line unless there is one already.
    Lines blank() {
        return lines.isEmpty() || lines.getLast().text().isEmpty() ? this : line("");
    }

    /// Adds a comment.
    Lines comment(String comment) {
        return all(CommentText.lines(MARKER, comment, ""));
    }

    /// Adds a comment that is one of several.
    Lines item(String comment) {
        return all(CommentText.lines(MARKER, "- " + comment, INDENT));
    }

    /// Adds the heading of a part.
    Lines heading(String heading) {
        return about(ElementId.DESIGN).blank().comment("--- " + heading + " ---").blank();
    }

    /// Adds a declaration with its children.
    Lines declaration(String head, Block body, List<Child> children) {
        line(head + " = {");
        properties(1, body);
        children.forEach(this::child);
        return line("}");
    }

    /// A child of a resource that is only referred to.
    ///
    /// @param about what it is about
    /// @param symbol what the file calls it
    /// @param type the last part of its type, such as `subnets`
    /// @param name its name
    record Child(ElementId about, String symbol, String type, String name) {}

    private void child(Child child) {
        ElementId outer = element;
        line("");
        about(child.about());
        line(INDENT + "resource " + child.symbol() + " " + BicepText.string(child.type()) + " existing = {");
        property(2, "name", new Code(BicepText.string(child.name())));
        line(INDENT + "}");
        about(outer);
    }

    /// Adds a value after the start of its line, such as that of a parameter.
    Lines value(String start, Value value) {
        value(0, start, value);
        return this;
    }

    private void properties(int depth, Block block) {
        block.properties().forEach(each -> property(depth, each.key(), each.value()));
    }

    private void property(int depth, String key, Value value) {
        value(depth, key + ": ", value);
    }

    private void value(int depth, String start, Value value) {
        String from = INDENT.repeat(depth) + start;
        switch (value) {
            case Code code -> line(from + code.text());
            case Call call when from.length() + call.text().length() <= WIDTH -> line(from + call.text());
            case Call call -> broken(depth, from, call);
            case Block block when block.properties().isEmpty() -> line(from + "{}");
            case Block block -> {
                line(from + "{");
                properties(depth + 1, block);
                line(INDENT.repeat(depth) + "}");
            }
            case Items items when items.items().isEmpty() -> line(from + "[]");
            case Items items -> {
                line(from + "[");
                items.items().forEach(each -> value(depth + 1, "", each));
                line(INDENT.repeat(depth) + "]");
            }
            case About about -> about(depth, start, about);
        }
    }

    private void broken(int depth, String from, Call call) {
        line(from + call.function() + "(");
        for (int at = 0; at < call.arguments().size(); at++) {
            boolean isLast = at + 1 == call.arguments().size();
            line(INDENT.repeat(depth + 1) + call.arguments().get(at) + (isLast ? "" : ","));
        }
        line(INDENT.repeat(depth) + ")");
    }

    private void about(int depth, String start, About about) {
        ElementId outer = element;
        about(about.element());
        about.remarks().forEach(remark -> CommentText.lines(MARKER, remark, "")
                .forEach(line -> line(INDENT.repeat(depth) + line)));
        value(depth, start, about.value());
        about(outer);
    }

    /// Adds all lines of another one.
    Lines append(Lines other) {
        lines.addAll(other.lines);
        return this;
    }

    /// Adds all lines of another one as comments, for a person to copy.
    Lines commented(Lines other) {
        other.lines.forEach(each -> line((MARKER + INDENT + each.text()).stripTrailing()));
        return this;
    }

    /// The lines so far.
    List<ScriptLine> lines() {
        return List.copyOf(lines);
    }
}
