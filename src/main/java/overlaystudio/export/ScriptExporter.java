package overlaystudio.export;

import java.util.List;

import overlaystudio.rules.Assessment;

/// Makes a script, of which each line says what it is about.
public interface ScriptExporter extends Exporter {

    /// The lines of the script of a design; together they are the artifact's text.
    List<ScriptLine> lines(Assessment assessment);
}
