package overlaystudio.studio.session;

import java.util.LinkedHashMap;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import overlaystudio.design.ElementId;

/// The drafts of a session: texts that stay with their fields while one looks elsewhere.
public final class Drafts {

    private final ObservableMap<FieldKey, Draft> all = FXCollections.observableMap(new LinkedHashMap<>());

    /// One view for all, held here: a view knows its map weakly, so that a view of a moment would soon hear nothing.
    private final ObservableMap<FieldKey, Draft> view = FXCollections.unmodifiableObservableMap(all);

    /// All drafts in the order in which they were begun, to be watched and not changed.
    public ObservableMap<FieldKey, Draft> all() {
        return view;
    }

    /// The draft of a field, if it has one.
    public Optional<Draft> of(FieldKey field) {
        return Optional.ofNullable(all.get(field));
    }

    /// Keeps what was typed into a field.
    public void put(FieldKey field, Draft draft) {
        all.put(field, draft);
    }

    /// Forgets the draft of a field, because it became a value or was given up.
    public void drop(FieldKey field) {
        all.remove(field);
    }

    /// Forgets the drafts of an element.
    ///
    /// @return whether there was one
    public boolean dropOf(ElementId element) {
        return all.keySet().removeIf(field -> field.element().equals(element));
    }

    /// Forgets all drafts.
    public void clear() {
        all.clear();
    }

}
