package overlaystudio.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/// The designs that a user went through, with the way back and forth between them.
public final class History {

    private record Step(String label, Design before, Design after, @Nullable String mergeKey) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Design current;
    private @Nullable Design saved;

    /// A history that starts at a design, which counts as saved.
    public History(Design start) {
        current = start;
        saved = start;
    }

    /// A history that starts at a design that was made just now and that nobody has saved.
    public static History unsaved(Design start) {
        History history = new History(start);
        history.saved = null;
        return history;
    }

    /// The design as it is now.
    public Design current() {
        return current;
    }

    /// Applies an edit; whatever was undone before can no longer be redone.
    ///
    /// @return whether the design changed
    public boolean apply(Edit edit) {
        Design next = edit.applyTo(current);
        if (next.equals(current)) {
            return false;
        }
        @Nullable String key = edit.mergeKey().orElse(null);
        Step last = done.peek();
        if (last != null && key != null && key.equals(last.mergeKey())) {
            done.pop();
            push(new Step(last.label(), last.before(), next, key));
        } else {
            push(new Step(edit.label(), current, next, key));
        }
        undone.clear();
        current = next;
        return true;
    }

    private void push(Step step) {
        if (!step.before().equals(step.after())) {
            done.push(step);
        }
    }

    /// Ends the step that is being made: the next edit is a step of its own, even with the same merge key.
    public void seal() {
        Step last = done.peek();
        if (last != null && last.mergeKey() != null) {
            done.pop();
            done.push(new Step(last.label(), last.before(), last.after(), null));
        }
    }

    /// Goes one step back, if there is one.
    public void undo() {
        Step step = done.poll();
        if (step != null) {
            undone.push(step);
            current = step.before();
            seal();
        }
    }

    /// Goes one step forth again, if one was undone.
    public void redo() {
        Step step = undone.poll();
        if (step != null) {
            done.push(step);
            current = step.after();
            seal();
        }
    }

    /// All steps in their order: those that were made, and those that were undone and can be made again.
    public List<String> steps() {
        return Stream.concat(StreamSupport.stream(((Iterable<Step>) done::descendingIterator).spliterator(), false),
                undone.stream()).map(Step::label).toList();
    }

    /// How many of the steps were made and not undone.
    public int position() {
        return done.size();
    }

    /// Goes back or forth until so many steps are made.
    ///
    /// @throws IndexOutOfBoundsException if there are not so many
    public void goTo(int position) {
        Objects.checkIndex(position, done.size() + undone.size() + 1);
        while (done.size() > position) {
            undo();
        }
        while (done.size() < position) {
            redo();
        }
    }

    /// What Undo would take back, such as "Change pod CIDR".
    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peek()).map(Step::label);
    }

    /// What Redo would do again.
    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peek()).map(Step::label);
    }

    /// Takes a design as the one that is saved.
    public void markSaved(Design design) {
        saved = design;
        seal();
    }

    /// Whether the design differs from the one that is saved.
    public boolean isModified() {
        return !current.equals(saved);
    }
}
