package overlaystudio.studio.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.inspector.fields.Subject;
import overlaystudio.studio.session.Draft;
import overlaystudio.studio.session.FieldKey;
import overlaystudio.studio.session.Session;

/// What a form edits: one subject after the other, through a session.
final class Desk<O> {

    private final Session session;
    private Subject<O> subject;

    Desk(Session session, Subject<O> subject) {
        this.session = session;
        this.subject = subject;
    }

    Session session() {
        return session;
    }

    void turnTo(Subject<O> another) {
        subject = another;
    }

    /// What is edited, as it is now; empty once it is gone.
    Optional<Shown<O>> shown() {
        return subject.in(session.design())
                .map(value -> new Shown<>(
                        subject.id(),
                        value,
                        session.design(),
                        session.assessmentProperty().get().map(Assessment::plan),
                        session.presetsProperty().get()));
    }

    /// All that is edited at once, each as it is now.
    List<Shown<O>> all() {
        Design design = session.design();
        Optional<Plan> plan = session.assessmentProperty().get().map(Assessment::plan);
        return subject.all(design).entrySet().stream()
                .map(each -> new Shown<>(each.getKey(), each.getValue(), design, plan,
                        session.presetsProperty().get()))
                .toList();
    }

    /// Whether several things are edited that have different values of a field.
    <V> boolean isMixed(Field<O, V> field) {
        return subject.all(session.design()).values().stream().map(field.lens().get()).distinct().limit(2).count() > 1;
    }

    Optional<O> value() {
        return subject.in(session.design());
    }

    void apply(Field<O, ?> field, UnaryOperator<O> change) {
        session.apply(subject.change(field.name(), field.texts().change(), change));
    }

    /// Applies a change that is a step of its own.
    void applyOnce(Field<O, ?> field, UnaryOperator<O> change) {
        session.seal();
        apply(field, change);
        session.seal();
    }

    Optional<Draft> draft(String field) {
        return session.drafts().of(key(field));
    }

    void keep(String field, Draft draft) {
        session.drafts().put(key(field), draft);
    }

    void drop(String field) {
        session.drafts().drop(key(field));
    }

    /// Whether a field, or an item of it, has a draft.
    boolean hasDraft(String field) {
        return session.drafts().all().keySet().stream()
                .anyMatch(key -> key.element().equals(subject.id())
                        && (key.field().equals(field) || key.field().startsWith(field + "[")));
    }

    /// The indices of those items of a list that have a draft.
    List<Integer> draftsOf(String list) {
        return session.drafts().all().keySet().stream()
                .filter(key -> key.element().equals(subject.id()) && key.field().startsWith(list + "["))
                .map(key -> key.field().substring(list.length() + 1, key.field().indexOf(']')))
                .map(Integer::valueOf)
                .toList();
    }

    private FieldKey key(String field) {
        return new FieldKey(subject.id(), field);
    }
}
