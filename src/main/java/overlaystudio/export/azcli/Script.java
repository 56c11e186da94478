package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.export.CommentText;
import overlaystudio.export.ScriptLine;

/// The text of a script while it is written.
final class Script {

    private final List<ScriptLine> lines = new ArrayList<>();
    private ElementId element = ElementId.DESIGN;

    /// What the next lines are about, until the next heading.
    Script about(ElementId id) {
        element = id;
        return this;
    }

    /// Adds lines as they are.
    Script lines(List<String> more) {
        more.forEach(this::line);
        return this;
    }

    /// Adds a line, or several with ends of lines between them, as it is.
    Script line(String line) {
        for (String each : line.split("\n", -1)) {
            lines.add(new ScriptLine(each, element));
        }
        return this;
    }

    /// Adds an empty line where there is none yet.
    Script blank() {
        return lines.isEmpty() || lines.getLast().text().isEmpty() ? this : line("");
    }

    /// Adds an empty line unless a comment stands before.
    private void gap() {
        if (lines.isEmpty() || !lines.getLast().text().startsWith("#")) {
            blank();
        }
    }

    /// Adds a comment.
    Script comment(String comment) {
        return lines(CommentText.lines("#", comment, ""));
    }

    /// Adds a comment that is one of several.
    Script item(String comment) {
        return lines(CommentText.lines("#", "- " + comment, "  "));
    }

    /// Adds the heading of a part.
    Script heading(String heading) {
        return about(ElementId.DESIGN).blank().comment("--- " + heading + " ---").blank();
    }

    /// Adds a command.
    Script command(Command command) {
        return lines(command.lines());
    }

    /// Adds a command as a comment, for a person to copy.
    Script commented(Command command) {
        command.lines().forEach(line -> line("#   " + line));
        return this;
    }

    /// Adds a command that runs only where what it creates is not there.
    ///
    /// @param expected what it has to have where it is there
    Script unlessThere(List<String> expected, Word what, Command show, Command create) {
        return when(expected, "missing " + what.bash(), show, create.with("--output none").prefixed("run").lines());
    }

    /// Adds lines that run only where a test of what az shows says so.
    Script when(List<String> expected, String test, Command show, List<String> then) {
        gap();
        lines(expected);
        line("if " + test + " \\");
        line("  " + show.onOneLine() + "; then");
        then.forEach(line -> line("  " + line));
        return line("fi");
    }

    /// Adds a look at what has to be there.
    Script required(Word what, Command show) {
        return line("require " + what.bash() + " \\").line("  " + show.onOneLine());
    }

    /// Adds all of another script.
    Script append(Script other) {
        lines.addAll(other.lines);
        return this;
    }

    /// The lines so far.
    List<ScriptLine> lines() {
        return List.copyOf(lines);
    }
}
