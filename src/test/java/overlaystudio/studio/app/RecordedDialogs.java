package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Dialogs that answer what a test says and remember what was asked.
final class RecordedDialogs implements Dialogs {

    final List<String> asked = new ArrayList<>();
    Optional<Path> chosen = Optional.empty();
    Optional<Path> deployed = Optional.empty();
    Leaving leaving = Leaving.STAY;
    Overwriting overwriting = Overwriting.STAY;
    boolean confirmed;

    @Override
    public Optional<Path> chooseDesign() {
        asked.add("open");
        return chosen;
    }

    @Override
    public Optional<Path> chooseDeployed() {
        asked.add("deployed");
        return deployed;
    }

    @Override
    public Optional<Path> choosePresets() {
        asked.add("presets");
        return chosen;
    }

    @Override
    public Optional<Path> chooseTarget(String name, String kind) {
        asked.add("save " + name + " as " + kind);
        return chosen;
    }

    @Override
    public Leaving askLeaving(String design, List<String> drafts) {
        asked.add("leave " + design + " " + drafts);
        return leaving;
    }

    @Override
    public Overwriting askOverwriting(String file) {
        asked.add(file + " was changed by another program");
        return overwriting;
    }

    @Override
    public boolean confirm(String title, String text, String go) {
        asked.add(title);
        return confirmed;
    }

    @Override
    public boolean preview(String title, String text, List<String> lines, String go) {
        asked.add(title);
        asked.addAll(lines);
        return confirmed;
    }

    @Override
    public void report(String title, String text, String report) {
        asked.add(title + "\n" + report);
    }

    @Override
    public void tell(String title, String text) {
        asked.add(title + ": " + text);
    }
}
