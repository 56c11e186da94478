package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.search.Hit;
import overlaystudio.studio.messages.Messages;

/// Finds on the canvas what one types: lights up all hits, flies to one, selects it, and goes on to the next.
final class Finder {

    private static final Messages MESSAGES = Messages.of(Finder.class);

    /// How long one pauses before the first hit is flown to, so that each letter does not move the picture.
    private static final Duration PAUSE = Duration.millis(160);

    private final CanvasView view;
    private final Pilot pilot;
    private final Search search;
    private final HitLayer layer;
    private final FindBar bar = new FindBar(this);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private List<Hit> hits = List.of();
    private int at;
    private @Nullable Diagram searched;
    private Optional<Node> before = Optional.empty();

    /// Whether the hit in hand has been flown to.
    private boolean isThere;

    Finder(CanvasView view, Pilot pilot, Search search) {
        this.view = view;
        this.pilot = pilot;
        this.search = search;
        layer = new HitLayer(view);
        pause.setOnFinished(_ -> go());
    }

    FindBar bar() {
        return bar;
    }

    HitLayer layer() {
        return layer;
    }

    /// Opens the field, or goes back to it.
    void open() {
        if (!bar.isVisible()) {
            before = Optional.ofNullable(view.getScene().getFocusOwner());
            bar.open();
            look();
        } else {
            bar.open();
        }
    }

    /// Gives the focus back to where it was.
    void close() {
        bar.setVisible(false);
        pause.stop();
        search.forget();
        show(List.of(), 0);
        before.filter(owner -> view.getScene().equals(owner.getScene())).orElse(view).requestFocus();
    }

    void typed(String text) {
        if (text.isBlank()) {
            search.forget();
            show(List.of(), 0);
            bar.say("", "");
        } else {
            look();
        }
    }

    private void look() {
        searched = view.diagram();
        if (!bar.text().isBlank()) {
            search.look(bar.text(), view.scenery(), this::found);
        }
    }

    private void found(List<Hit> next) {
        show(next, 0);
        say();
        if (!next.isEmpty()) {
            pause.playFromStart();
        }
    }

    /// A new picture is searched anew; who was at a hit stays with it if it is there still.
    void follow() {
        layer.follow();
        if (bar.isVisible() && !view.diagram().equals(searched)) {
            searched = view.diagram();
            search.look(bar.text(), view.scenery(), this::foundAgain);
        }
    }

    private void foundAgain(List<Hit> next) {
        boolean wasThere = isThere;
        List<ElementId> ids = next.stream().map(Hit::id).toList();
        int same = at < hits.size() ? ids.indexOf(hits.get(at).id()) : -1;
        show(next, Math.max(0, same));
        isThere = wasThere && same >= 0;
        if (!bar.text().isBlank()) {
            say();
        }
    }

    private void show(List<Hit> next, int index) {
        hits = List.copyOf(next);
        at = index;
        isThere = false;
        pause.stop();
        layer.show(hits.stream().flatMap(hit -> place(hit.id()).stream()).distinct().toList());
    }

    /// Where something is drawn, or what it is a part of.
    private Optional<Frame> place(ElementId id) {
        return view.diagram().bounds(id).or(() -> view.diagram().bounds(id.owner()));
    }

    private void say() {
        if (hits.isEmpty()) {
            bar.say(MESSAGES.say("find.nothing"), MESSAGES.say("find.nothing-has", bar.text().strip()));
        } else {
            Hit hit = hits.get(at);
            String words = hit.words().isEmpty() ? hit.title() : MESSAGES.say("find.hit", hit.title(), hit.words());
            bar.say(MESSAGES.say("find.count", at + 1, hits.size()), words);
        }
    }

    /// Goes to the next hit or the one before; to the first one, if that was not reached yet.
    void step(int by) {
        if (hits.isEmpty()) {
            return;
        }
        if (isThere) {
            at = Math.floorMod(at + by, hits.size());
        }
        say();
        go();
    }

    private void go() {
        pause.stop();
        isThere = true;
        ElementId id = hits.get(at).id();
        view.quietly(() -> view.session().select(Walk.isSelectable(id) ? id : ElementId.DESIGN));
        place(id).ifPresent(frame -> pilot.fly(view.camera().approaching(frame, bar.getLayoutY() + bar.getHeight())));
    }
}
