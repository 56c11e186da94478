package overlaystudio.export.azcli;

import java.util.List;

/// The text of a script while it is written.
final class Script {

    private final StringBuilder text = new StringBuilder();

    /// Adds lines as they are.
    Script lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    /// Adds a line as it is.
    Script line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /// Adds an empty line where there is none yet.
    Script blank() {
        return text.isEmpty() || endsWith("\n\n") ? this : line("");
    }

    private boolean endsWith(String end) {
        return text.indexOf(end, Math.max(0, text.length() - end.length())) >= 0;
    }

    /// Adds an empty line unless a comment stands before.
    private void gap() {
        int lastLine = text.lastIndexOf("\n", text.length() - 2) + 1;
        if (text.isEmpty() || text.charAt(lastLine) != '#') {
            blank();
        }
    }

    /// Adds a comment.
    Script comment(String comment) {
        return lines(CommentText.lines(comment, ""));
    }

    /// Adds a comment that is one of several.
    Script item(String comment) {
        return lines(CommentText.lines("- " + comment, "  "));
    }

    /// Adds the heading of a part.
    Script heading(String heading) {
        return blank().comment("--- " + heading + " ---").blank();
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
    Script unlessThere(Word what, Command show, Command create) {
        return unlessThere(what, show, create.with("--output none").lines());
    }

    /// Adds lines that run only where what they create is not there.
    Script unlessThere(Word what, Command show, List<String> create) {
        gap();
        line("if missing " + what.bash() + " \\");
        line("  " + show.onOneLine() + "; then");
        create.forEach(line -> line("  " + line));
        return line("fi");
    }

    /// Adds a look at what has to be there.
    Script required(Word what, Command show) {
        return line("require " + what.bash() + " \\").line("  " + show.onOneLine());
    }

    /// Adds all of another script.
    Script append(Script other) {
        text.append(other.text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
