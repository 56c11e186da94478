package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.export.CommentText;
import overlaystudio.export.ScriptLine;

/// The text of a script while it is written.
final class Script {

    private final Shell shell;
    private final List<ScriptLine> lines = new ArrayList<>();
    private ElementId element = ElementId.DESIGN;

    /// @param shell the language of the script
    Script(Shell shell) {
        this.shell = shell;
    }

    /// The language of the script.
    Shell shell() {
        return shell;
    }

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

    /// Adds a command as a comment, for a person to copy.
    Script commented(Command command) {
        shell.plain(command).forEach(line -> line("#   " + line));
        return this;
    }

    /// Adds a command that runs only where what it creates is not there.
    ///
    /// @param expected what it has to have where it is there
    Script unlessThere(List<Expectation> expected, Word what, Command show, Command create) {
        return when(expected, new Condition.Missing(null, what), show, shell.run(create.silent()));
    }

    /// Adds lines that run only under a condition.
    ///
    /// @param expected what has to be so where what is looked at is there
    Script when(List<Expectation> expected, Condition condition, Command show, List<String> then) {
        gap();
        return expect(expected).lines(shell.when(condition, show, then));
    }

    /// Adds a look at what has to be there.
    Script required(List<Expectation> expected, Word what, Command show) {
        return expect(expected).lines(shell.require(what, show));
    }

    /// Adds what the next thing that is looked at has to have.
    Script expect(List<Expectation> expected) {
        return lines(expected.stream().map(shell::expect).toList());
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
