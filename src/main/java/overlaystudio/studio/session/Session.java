package overlaystudio.studio.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.History;
import overlaystudio.design.NewElements;
import overlaystudio.design.Presets;
import overlaystudio.rules.Assessment;

/// What is open in a window: the one place through which every change of the design goes.
///
/// All of it lives on the window's thread; only the verdict is made elsewhere.
public final class Session {

    private final ReadOnlyObjectWrapper<Design> design;
    private final ReadOnlyObjectWrapper<Optional<Assessment>> assessment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ObjectProperty<ElementId> selection = new SimpleObjectProperty<>(ElementId.DESIGN);
    private final ReadOnlyObjectWrapper<List<ElementId>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Presets> presets = new SimpleObjectProperty<>(Presets.NONE);
    private final Drafts drafts = new Drafts();
    private final Judging judging;
    private final Judging trials;
    private Consumer<Assessment> onTried = _ -> {};
    private Consumer<LocalDate> onRulesDateChosen = _ -> {};
    private Runnable onOpened = () -> {};
    private History history;
    private boolean telling;

    /// A session on a design that belongs to no file yet.
    ///
    /// @param judge makes the verdict on a design
    /// @param worker runs the judge
    /// @param window runs what belongs on the window's thread
    public Session(Design start, Function<Design, Assessment> judge, Executor worker, Executor window) {
        history = new History(start);
        design = new ReadOnlyObjectWrapper<>(start);
        judging = new Judging(judge, worker, window, this::accept);
        trials = new Judging(judge, worker, window, verdict -> onTried.accept(verdict));
        selection.subscribe(this::choose);
        drafts.all().addListener((InvalidationListener) _ -> modified.set(isModified()));
        judging.ask(start);
    }

    /// The design as it is now.
    public ReadOnlyObjectProperty<Design> designProperty() {
        return design.getReadOnlyProperty();
    }

    /// The design as it is now.
    public Design design() {
        return design.get();
    }

    /// The latest verdict, which carries the design that it is about; empty before the first one.
    public ReadOnlyObjectProperty<Optional<Assessment>> assessmentProperty() {
        return assessment.getReadOnlyProperty();
    }

    /// What is selected: an element, a part of one such as `pool-1/node-2`, or [ElementId#DESIGN] for nothing.
    public ObjectProperty<ElementId> selectionProperty() {
        return selection;
    }

    /// What is selected.
    public ElementId selection() {
        return selection.get();
    }

    /// Selects an element or a part of one; [ElementId#DESIGN] selects nothing.
    public void select(ElementId id) {
        if (!selection.get().equals(id) || chosen().size() > 1) {
            seal();
            chosen.set(alone(id));
            selection.set(id);
        }
    }

    /// All elements that are selected, the one that was selected last at the end; a part counts as its element.
    public ReadOnlyObjectProperty<List<ElementId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// All elements that are selected, the one that was selected last at the end.
    public List<ElementId> chosen() {
        return chosen.get();
    }

    /// Selects several elements; those that the design does not have are left out.
    public void selectAll(Collection<ElementId> ids) {
        List<ElementId> there = ids.stream().distinct().filter(id -> design().find(id).isPresent()).toList();
        seal();
        chosen.set(there);
        selection.set(there.isEmpty() ? ElementId.DESIGN : there.getLast());
    }

    /// Adds an element to those that are selected, or takes it from them.
    public void toggle(ElementId id) {
        List<ElementId> next = new ArrayList<>(chosen());
        if (!next.remove(id.owner())) {
            next.add(id.owner());
        }
        selectAll(next);
    }

    private void choose(ElementId id) {
        List<ElementId> now = chosen.get();
        boolean isLead = !now.isEmpty() && now.getLast().equals(id);
        if (!isLead) {
            chosen.set(alone(id));
        }
    }

    private static List<ElementId> alone(ElementId id) {
        return id.owner().equals(ElementId.DESIGN) ? List.of() : List.of(id.owner());
    }

    /// Judges what a design would be after an edit, without making it.
    ///
    /// @param edit what would be done
    /// @param tried is told the verdict, unless another edit is tried before it is there
    public void attempt(Edit edit, Consumer<Assessment> tried) {
        onTried = tried;
        trials.ask(edit.applyTo(design()));
    }

    /// What the company wants of new designs and new elements.
    public ObjectProperty<Presets> presetsProperty() {
        return presets;
    }

    /// New elements for the design as it is now, as the company wants them.
    public NewElements newElements() {
        return new NewElements(design(), presets.get());
    }

    /// What is half typed.
    public Drafts drafts() {
        return drafts;
    }

    /// The file that the design belongs to, if it has one.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether something would be lost if the window closed: an edit or a draft.
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /// What Undo would take back; empty if there is nothing.
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /// What Redo would do again; empty if there is nothing.
    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /// Makes an edit.
    ///
    /// @throws IllegalStateException if a listener of this session calls it while it is being told of a change
    public void apply(Edit edit) {
        refuseWhileTelling();
        LocalDate before = design().rulesDate();
        if (history.apply(edit)) {
            tell();
        }
        if (!design().rulesDate().equals(before)) {
            onRulesDateChosen.accept(design().rulesDate());
        }
    }

    /// What is told each rules date that an edit chooses.
    public void setOnRulesDateChosen(Consumer<LocalDate> onRulesDateChosen) {
        this.onRulesDateChosen = onRulesDateChosen;
    }

    /// Ends the step that is being typed, so that the next edit is a step of its own.
    public void seal() {
        history.seal();
    }

    /// Takes back the last step.
    public void undo() {
        refuseWhileTelling();
        history.undo();
        tell();
    }

    /// Does again what was taken back last.
    public void redo() {
        refuseWhileTelling();
        history.redo();
        tell();
    }

    /// All steps of the history in their order, those that were undone at the end.
    public List<String> steps() {
        return history.steps();
    }

    /// How many of the steps were made and not undone.
    public int position() {
        return history.position();
    }

    /// Goes back or forth until so many steps are made.
    ///
    /// @throws IndexOutOfBoundsException if there are not so many
    public void goTo(int position) {
        refuseWhileTelling();
        history.goTo(position);
        tell();
    }

    /// Starts anew with a design; history, selection and drafts of the old one are gone.
    public void open(Design opened, Optional<Path> from) {
        start(new History(opened), from);
    }

    /// Starts anew with a design that was made just now, and that would be lost if it were not saved.
    public void openUnsaved(Design made) {
        start(History.unsaved(made), Optional.empty());
    }

    private void start(History begun, Optional<Path> from) {
        refuseWhileTelling();
        history = begun;
        drafts.clear();
        file.set(from);
        selection.set(ElementId.DESIGN);
        tell();
        onOpened.run();
    }

    /// What is told that another design was opened.
    public void setOnOpened(Runnable onOpened) {
        this.onOpened = onOpened;
    }

    /// Takes a design as saved in a file.
    public void saved(Design savedDesign, Path to) {
        history.markSaved(savedDesign);
        file.set(Optional.of(to));
        modified.set(isModified());
    }

    private boolean isModified() {
        return history.isModified() || drafts.all().keySet().stream().anyMatch(this::isShown);
    }

    /// A draft of an element that was deleted waits for Undo to bring the element back.
    private boolean isShown(FieldKey field) {
        return field.element().equals(ElementId.DESIGN)
                || history.current().find(field.element()).isPresent();
    }

    private void refuseWhileTelling() {
        if (telling) {
            throw new IllegalStateException("A listener of a session must not change its design");
        }
    }

    private void tell() {
        telling = true;
        try {
            design.set(history.current());
            undoLabel.set(history.undoLabel().orElse(""));
            redoLabel.set(history.redoLabel().orElse(""));
            modified.set(isModified());
        } finally {
            telling = false;
        }
        dropLostSelection();
        judging.ask(history.current());
    }

    private void dropLostSelection() {
        ElementId selected = selection.get();
        List<ElementId> kept = chosen().stream().filter(id -> history.current().find(id).isPresent()).toList();
        boolean isLost = !selected.equals(ElementId.DESIGN) && history.current().find(selected).isEmpty();
        if (isLost || kept.size() < chosen().size()) {
            selectAll(kept);
        }
    }

    private void accept(Assessment verdict) {
        if (verdict.design().equals(history.current())) {
            assessment.set(Optional.of(verdict));
        }
    }
}
