package overlaystudio.studio.script;

import java.util.List;

import overlaystudio.export.Exporter;
import overlaystudio.export.ScriptExporter;
import overlaystudio.studio.preferences.Preferences;

/// Which of the scripts of a design is shown; the choice holds from one start to the next.
public final class ScriptChoice {

    private final Preferences preferences;
    private final List<ScriptExporter> scripts;

    /// @param exporters all exporters, at least one of them of scripts
    public ScriptChoice(Preferences preferences, List<Exporter> exporters) {
        this.preferences = preferences;
        scripts = exporters.stream().filter(ScriptExporter.class::isInstance).map(ScriptExporter.class::cast).toList();
    }

    /// All scripts.
    List<ScriptExporter> all() {
        return scripts;
    }

    /// The script that was chosen last, else the first one.
    ScriptExporter get() {
        return scripts.stream()
                .filter(each -> preferences.script().filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseGet(scripts::getFirst);
    }

    /// Keeps what was chosen.
    void keep(ScriptExporter script) {
        preferences.rememberScript(script.id());
    }
}
