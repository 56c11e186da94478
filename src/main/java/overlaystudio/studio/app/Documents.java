package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import javafx.scene.control.Menu;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Presets;
import overlaystudio.export.Artifact;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.Exporter;
import overlaystudio.file.AtomicFile;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.file.Snapshot;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.FieldKey;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.start.Opener;

/// Makes, opens, saves and exports designs, and asks before work is lost.
public final class Documents implements Opener {

    private static final Messages MESSAGES = Messages.of(Documents.class);
    private static final String SUFFIX = ".overlay.json";

    private final Session session;
    private final Dialogs dialogs;
    private final Preferences preferences;
    private final CompanyPresets presets;
    private Predicate<Path> shownElsewhere = _ -> false;
    private final OnDisk disk;

    /// The documents of a session.
    public Documents(Session session, Dialogs dialogs, Preferences preferences) {
        this.session = session;
        this.dialogs = dialogs;
        this.preferences = preferences;
        presets = new CompanyPresets(session, dialogs, preferences);
        disk = new OnDisk(session, dialogs);
    }

    /// The menu of the company's presets.
    Menu presetsMenu() {
        return presets.menu();
    }

    /// The file of the design as it is on the disk.
    OnDisk disk() {
        return disk;
    }

    /// Tells why the file cannot be opened as it is now.
    void explain(DiskNews news) {
        dialogs.tell(MESSAGES.say("disk.unreadable-title", disk.name()),
                MESSAGES.say("disk.unreadable-text", news.problem()));
    }

    @Override
    public Presets presets() {
        return session.presetsProperty().get();
    }

    /// Starts an empty design, judged by the rules that were chosen last.
    @Override
    public void create() {
        if (mayLeave()) {
            session.open(presets().begin(empty(preferences)), Optional.empty());
        }
    }

    /// An empty design, judged by the rules that were chosen last.
    static Design empty(Preferences preferences) {
        return Design.empty(MESSAGES.say("document.untitled"), preferences.rulesDate().orElse(Design.DOCUMENT_DATE));
    }

    /// Lets other windows show a file that they have already.
    void setShownElsewhere(Predicate<Path> shownElsewhere) {
        this.shownElsewhere = shownElsewhere;
    }

    /// Opens a design that the user chooses.
    @Override
    public void open() {
        if (mayLeave()) {
            dialogs.chooseDesign().filter(shownElsewhere.negate()).ifPresent(this::read);
        }
    }

    /// The menu of the files that were opened or saved last.
    Menu recentMenu() {
        return new RecentMenu(this, preferences).menu();
    }

    /// Opens a file of the list of recent ones; one that is gone leaves the list.
    @Override
    public void openRecent(Path file) {
        if (!Files.exists(file)) {
            preferences.forgetRecent(file);
            dialogs.tell(MESSAGES.say("document.gone", file.getFileName()),
                    MESSAGES.say("document.gone-text", file.getParent()));
        } else if (!shownElsewhere.test(file) && mayLeave()) {
            read(file);
        }
    }

    /// Opens a file that was dropped on the window: a design, or a company's presets by their ending.
    public void openDropped(Path file) {
        if (file.getFileName().toString().endsWith(CompanyPresets.SUFFIX)) {
            presets.use(file);
        } else if (!shownElsewhere.test(file) && mayLeave()) {
            read(file);
        }
    }

    /// Opens a design that comes with the studio, as one that belongs to no file.
    @Override
    public void openSample(Design sample) {
        if (mayLeave()) {
            session.open(sample, Optional.empty());
        }
    }

    /// Opens a design that was made just now, which is asked about before it is left.
    @Override
    public void openMade(Design made) {
        if (mayLeave()) {
            session.openUnsaved(made.withTags(presets().tags()));
        }
    }

    /// What was edited and not saved before the studio ended without being asked to, if one wants it back. What is kept of
    /// the file that is open was just left on purpose.
    private Optional<Design> unsaved(Path file, Design saved) {
        if (session.fileProperty().get().filter(open -> SameFile.is(open, file)).isPresent()) {
            return Optional.empty();
        }
        return Autosave.in(Autosave.beside(file)).filter(design -> !design.equals(saved)).filter(_ -> dialogs.confirm(
                MESSAGES.say("document.recover-file", file.getFileName()), MESSAGES.say("document.recover-file-text"),
                MESSAGES.say("document.recover")));
    }

    /// A design that was never saved before the studio ended without being asked to, if one wants it back.
    Optional<Design> recoverable(Path orphan) {
        return Autosave.in(orphan).filter(design -> dialogs.confirm(
                MESSAGES.say("document.recover-design", design.name()),
                MESSAGES.say("document.recover-design-text"), MESSAGES.say("document.recover")));
    }

    /// Goes on with a design that was never saved.
    ///
    /// @param orphan where it was kept
    /// @param own where it is kept from now on
    void recover(Design design, Path orphan, Path own) {
        session.openUnsaved(design);
        adopt(orphan, own);
    }

    private void adopt(Path orphan, Path own) {
        try {
            Files.move(orphan, own, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            dialogs.tell(MESSAGES.say("document.recovered", session.design().name()),
                    MESSAGES.say("document.not-moved", orphan, DiskComplaint.of(e)));
        }
    }

    /// Opens the design in a file; if it cannot be read, says why and leaves everything as it is.
    public void read(Path file) {
        try {
            Snapshot held = Snapshot.read(file);
            Optional<Design> unsaved = unsaved(file, held.design());
            session.open(held.design(), Optional.of(file));
            disk.know(file, held);
            preferences.rememberRecent(file);
            unsaved.ifPresent(design -> session
                    .apply(new Edit.ChangeDesign("", MESSAGES.say("document.recover-step"), _ -> design)));
        } catch (DesignFileException e) {
            dialogs.tell(MESSAGES.say("document.not-opened", file.getFileName()),
                    MESSAGES.say("left", e.getMessage()));
        }
    }

    /// Saves the design in its file, or asks for one.
    ///
    /// @return whether it is saved
    public boolean save() {
        return session.fileProperty().get().map(this::saveTo).orElseGet(this::saveAs);
    }

    /// Saves the design in a file that the user chooses.
    ///
    /// @return whether it is saved
    public boolean saveAs() {
        return dialogs.chooseTarget(fileName(SUFFIX), MESSAGES.say("document.kind")).map(Documents::withSuffix)
                .map(this::saveTo).orElse(false);
    }

    private static Path withSuffix(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + SUFFIX);
    }

    private boolean saveTo(Path file) {
        if (!draftsMayStayBehind() || !disk.mayWrite(file)) {
            return false;
        }
        Design design = session.design();
        try {
            Snapshot held = Snapshot.write(design, file);
            session.saved(design, file);
            disk.know(file, held);
            preferences.rememberRecent(file);
            return true;
        } catch (DesignFileException e) {
            dialogs.tell(MESSAGES.say("document.not-saved", file.getFileName()), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean draftsMayStayBehind() {
        List<String> drafts = drafts();
        return drafts.isEmpty()
                || dialogs.confirm(
                        MESSAGES.say("document.half-typed"),
                        MESSAGES.say("document.half-typed-text", String.join("\n", drafts)),
                        MESSAGES.say("document.save-without"));
    }

    /// What is half typed, a line each.
    public List<String> drafts() {
        return session.drafts().all().entrySet().stream()
                .filter(entry -> isThere(entry.getKey()))
                .map(entry -> words(entry.getKey()) + ": \u201c" + entry.getValue().text() + "\u201d")
                .toList();
    }

    private boolean isThere(FieldKey key) {
        return key.element().equals(ElementId.DESIGN) || session.design().find(key.element()).isPresent();
    }

    private String words(FieldKey key) {
        return session.design().find(key.element())
                .map(Element::name)
                .map(owner -> key.field() + " of " + owner)
                .orElse(key.field());
    }

    /// Asks before unsaved work is lost.
    ///
    /// @return whether the design may be left
    public boolean mayLeave() {
        if (!session.modifiedProperty().get()) {
            return true;
        }
        return switch (dialogs.askLeaving(session.design().name(), drafts())) {
            case SAVE -> save();
            case DISCARD -> true;
            case STAY -> false;
        };
    }

    /// Saves what an exporter makes of the design, after a question if the design has errors.
    public void export(Exporter exporter) {
        session.assessmentProperty().get().filter(this::mayExport).ifPresent(assessment -> {
            Artifact artifact = exporter.export(assessment);
            dialogs.chooseTarget(artifact.fileName(), exporter.label()).ifPresent(file -> write(artifact, file));
        });
    }

    /// Saves the script from the version that is deployed, which the user chooses, to the design.
    void exportChange(ChangeExporter exporter) {
        session.assessmentProperty().get().filter(this::mayExport).ifPresent(
                assessment -> dialogs.chooseDeployed().ifPresent(file -> exportChange(exporter, file, assessment)));
    }

    private void exportChange(ChangeExporter exporter, Path deployed, Assessment after) {
        try {
            Design before = DesignFile.read(deployed);
            RuleBook rules = RuleBook.standard();
            LocalDate day = after.plan().facts().asOf();
            Artifact artifact = exporter.exportChange(
                    rules.judge(before, day).plan(), after, rules.compare(before, after.design(), day));
            dialogs.chooseTarget(artifact.fileName(), exporter.changeLabel()).ifPresent(file -> write(artifact, file));
        } catch (DesignFileException e) {
            dialogs.tell(MESSAGES.say("document.not-read", deployed.getFileName()),
                    MESSAGES.say("document.not-deployed", e.getMessage()));
        }
    }

    private boolean mayExport(Assessment assessment) {
        long errors = assessment.count(Severity.ERROR);
        return errors == 0
                || dialogs.confirm(
                        MESSAGES.say("export.errors", errors),
                        MESSAGES.say("export.errors-text"),
                        MESSAGES.say("export.all-the-same"));
    }

    private void write(Artifact artifact, Path file) {
        try {
            AtomicFile.write(file, artifact.content().bytes());
        } catch (IOException e) {
            dialogs.tell(MESSAGES.say("not-written", file.getFileName()), DiskComplaint.of(e));
        }
    }

    private String fileName(String suffix) {
        String name = session.design().name().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return (name.isEmpty() ? "design" : name) + suffix;
    }
}
