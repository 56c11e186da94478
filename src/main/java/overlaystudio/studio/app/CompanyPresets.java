package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import overlaystudio.design.Design;
import overlaystudio.design.Presets;
import overlaystudio.file.AtomicFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.file.PresetsFile;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;

/// The company's presets that the studio keeps to: which file they come from, and the menu that changes it.
///
/// The file is read at each start, so that a team that shares it sees each other's changes.
final class CompanyPresets {

    private static final Messages MESSAGES = Messages.of(CompanyPresets.class);

    /// How their files end.
    static final String SUFFIX = ".overlay-presets.json";

    private final Session session;
    private final Dialogs dialogs;
    private final Preferences preferences;
    private Optional<String> complaint = Optional.empty();

    CompanyPresets(Session session, Dialogs dialogs, Preferences preferences) {
        this.session = session;
        this.dialogs = dialogs;
        this.preferences = preferences;
        preferences.presets().ifPresent(this::read);
    }

    /// @return whether it could be read
    private boolean read(Path file) {
        try {
            session.presetsProperty().set(PresetsFile.read(file));
            complaint = Optional.empty();
            return true;
        } catch (DesignFileException e) {
            complaint = Optional.of(String.valueOf(e.getMessage()));
            return false;
        }
    }

    Menu menu() {
        return new LiveMenu(MESSAGES.say("presets.menu"), "menu-presets", this::items);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        preferences.presets().ifPresent(file -> {
            items.add(state(file));
            items.add(new SeparatorMenuItem());
        });
        items.add(item("presets-use", MESSAGES.say("presets.use"), this::choose));
        MenuItem none = item("presets-none", MESSAGES.say("presets.none"), this::leave);
        none.setDisable(preferences.presets().isEmpty());
        items.add(none);
        items.add(item("presets-write", MESSAGES.say("presets.write"), this::write));
        return items;
    }

    /// Whose presets they are; where they could not be read, why, and a click tries again.
    private MenuItem state(Path file) {
        if (complaint.isEmpty()) {
            MenuItem name = item("presets-name", MESSAGES.say("presets.name", session.presetsProperty().get().name()),
                    () -> {});
            name.setMnemonicParsing(false);
            name.setDisable(true);
            return name;
        }
        return item("presets-again", MESSAGES.say("presets.again", file.getFileName()), () -> use(file));
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void choose() {
        dialogs.choosePresets().ifPresent(this::use);
    }

    /// Uses a file from now on; one that holds no presets is told and changes nothing.
    void use(Path file) {
        if (read(file)) {
            preferences.rememberPresets(Optional.of(file));
        } else {
            dialogs.tell(MESSAGES.say("presets.not", file.getFileName()),
                    MESSAGES.say("left", complaint.orElseThrow()));
        }
    }

    private void leave() {
        session.presetsProperty().set(Presets.NONE);
        preferences.rememberPresets(Optional.empty());
        complaint = Optional.empty();
    }

    /// What this design has in common with others of the company, as a file to start from.
    private void write() {
        Design design = session.design();
        dialogs.chooseTarget(MESSAGES.say("presets.file") + SUFFIX, MESSAGES.say("presets.kind")).ifPresent(file -> {
            try {
                AtomicFile.write(file, PresetsFile.toJson(Presets.of(design)));
            } catch (IOException e) {
                dialogs.tell(MESSAGES.say("not-written", file.getFileName()), DiskComplaint.of(e));
            }
        });
    }
}
