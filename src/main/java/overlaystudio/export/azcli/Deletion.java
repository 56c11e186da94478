package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.ElementId;

/// Something that a take-down script deletes.
///
/// @param about what it is
/// @param expected what it has to have, else it may be somebody else's
/// @param what what a person calls it
/// @param show the command that shows it
/// @param before lines before it is deleted
/// @param delete the command that deletes it
/// @param unless the command that counts what is in it; empty where that does not matter
record Deletion(ElementId about, List<String> expected, Word what, Command show, List<String> before, Command delete,
        List<String> unless) {

    Deletion(ElementId about, List<String> expected, Word what, Command show, Command delete) {
        this(about, expected, what, show, List.of(), delete, List.of());
    }

    /// A copy that does something before.
    Deletion after(List<String> lines) {
        return new Deletion(about, expected, what, show, lines, delete, unless);
    }

    /// A copy that deletes only what holds nothing any more.
    Deletion ifEmpty(Command count) {
        return new Deletion(about, expected, what, show, before, delete, List.of(count.onOneLine()));
    }

    /// Says that it is there.
    void list(Script script) {
        script.about(about).lines(expected);
        script.line("listed " + what.bash() + " \\").line("  " + show.onOneLine());
    }

    /// Deletes it where it is there.
    void write(Script script) {
        script.blank().about(about).line("if there " + what.bash() + " \\");
        script.line("  " + show.onOneLine() + test() + "; then");
        before.forEach(line -> script.line("  " + line));
        delete.prefixed("delete").lines().forEach(line -> script.line("  " + line));
        script.line("fi");
    }

    private String test() {
        return unless.isEmpty() ? "" : " &&\n  emptied " + unless.getFirst();
    }
}
