package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.merge.Conflict;
import overlaystudio.design.merge.Merge;
import overlaystudio.file.Snapshot;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The file of a session as it is on the disk: notices what other programs do to it, and brings that and the work here together.
///
/// What is loaded or merged is one step that Undo takes back, so nothing is lost. It lives on the window's thread; only the
/// disk is looked at elsewhere.
final class OnDisk {

    private static final Messages MESSAGES = Messages.of(OnDisk.class);

    private final Session session;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<DiskNews> news = new ReadOnlyObjectWrapper<>(DiskNews.NONE);
    private @Nullable Path file;
    private @Nullable Snapshot known;
    private @Nullable DiskNews answered;

    OnDisk(Session session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
        session.fileProperty().subscribe(now -> {
            if (!now.equals(Optional.ofNullable(file))) {
                forget();
            }
        });
    }

    private void forget() {
        file = null;
        known = null;
        answered = null;
        news.set(DiskNews.NONE);
    }

    /// What another program did to the file that nobody has answered yet.
    ReadOnlyObjectProperty<DiskNews> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The name of the file; empty if there is none.
    String name() {
        return session.fileProperty().get().map(each -> String.valueOf(each.getFileName())).orElse("");
    }

    /// Takes what was just read from a file, or written to it, as what it holds.
    void know(Path of, Snapshot held) {
        forget();
        file = of;
        known = held;
    }

    /// Looks at the file elsewhere, and tells the news here.
    void check(Executor disk, Executor window) {
        Path looked = file;
        Snapshot before = known;
        if (looked != null && before != null) {
            disk.execute(() -> {
                DiskNews now = DiskNews.of(looked, before);
                window.execute(() -> {
                    if (before.equals(known)) {
                        tell(now);
                    }
                });
            });
        }
    }

    /// Tells the news, unless they are answered already; a file that holds the same design in other words is none.
    ///
    /// @return what really is new, answered or not
    private DiskNews tell(DiskNews now) {
        Optional<Snapshot> same = now.theirs().filter(each -> known != null && each.design().equals(known.design()));
        same.ifPresent(each -> known = each);
        DiskNews real = same.isPresent() ? DiskNews.NONE : now;
        boolean isAnswered = real.equals(answered);
        answered = isAnswered ? answered : null;
        news.set(isAnswered ? DiskNews.NONE : real);
        return real;
    }

    /// Whether the file may be written: it is as it was, or the user said so after a look at what is new.
    boolean mayWrite(Path target) {
        Snapshot before = known;
        if (before == null || file == null || !SameFile.is(target, file)) {
            return true;
        }
        DiskNews now = tell(DiskNews.of(target, before));
        return switch (now.kind()) {
            case NONE, GONE -> true;
            case UNREADABLE -> dialogs.confirm(MESSAGES.say("disk.overwrite-title", name()),
                    MESSAGES.say("disk.overwrite-text", now.problem()), MESSAGES.say("disk.overwrite"));
            case CHANGED -> mayOverwrite(now);
        };
    }

    private boolean mayOverwrite(DiskNews now) {
        return switch (dialogs.askOverwriting(name())) {
            case MERGE -> merge(now);
            case OVERWRITE -> true;
            case STAY -> false;
        };
    }

    /// Shows what the file holds now; Undo goes back to the design as it was here.
    void load() {
        news.get().theirs().ifPresent(theirs -> {
            session.seal();
            take(theirs, theirs.design(), MESSAGES.say("disk.load-step", name()));
        });
    }

    /// Puts the changes of the file into the design, after a question if they do not go together.
    void merge() {
        merge(news.get());
    }

    private boolean merge(DiskNews with) {
        Optional<Snapshot> theirs = with.theirs();
        if (theirs.isEmpty() || known == null) {
            return false;
        }
        Merge merge = Merge.of(known.design(), session.design(), theirs.get().design());
        boolean may = merge.conflicts().isEmpty() || mayMerge(merge.conflicts());
        if (may) {
            take(theirs.get(), merge.design(), MESSAGES.say("disk.merge-step", name()));
        }
        return may;
    }

    private boolean mayMerge(List<Conflict> conflicts) {
        return dialogs.preview(MESSAGES.say("disk.merge-title", name(), conflicts.size()),
                MESSAGES.say("disk.merge-text"),
                conflicts.stream().map(Conflict::sentence).toList(), MESSAGES.say("disk.merge"));
    }

    private void take(Snapshot theirs, Design result, String label) {
        Path of = file;
        if (of != null) {
            session.apply(new Edit.ChangeDesign("", label, _ -> result));
            session.seal();
            know(of, theirs);
            session.saved(theirs.design(), of);
        }
    }

    /// Leaves the design as it is; the file is asked about when the design is saved.
    void keepMine() {
        answered = news.get();
        news.set(DiskNews.NONE);
    }
}
