package overlaystudio.studio.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import overlaystudio.design.ElementId;
import overlaystudio.export.ScriptLine;

/// A line as the script pane shows it.
///
/// @param number its number, from 1
/// @param line what it says, and what it is about
/// @param isNew whether the last edit brought it
record ScriptRow(int number, ScriptLine line, boolean isNew) {

    /// The rows of a script after another one; of the first one no row is new.
    static List<ScriptRow> of(List<ScriptLine> script, List<ScriptRow> before) {
        Set<String> known = new HashSet<>();
        before.forEach(row -> known.add(row.text()));
        return IntStream.range(0, script.size())
                .mapToObj(at -> new ScriptRow(at + 1, script.get(at),
                        !before.isEmpty() && !known.contains(script.get(at).text())))
                .toList();
    }

    String text() {
        return line.text();
    }

    /// Whether it is about an element or a part of it.
    boolean concerns(ElementId element) {
        return !element.equals(ElementId.DESIGN) && line.element().owner().equals(element.owner());
    }
}
