package overlaystudio.studio.start;

import java.util.List;

import overlaystudio.studio.messages.Messages;

/// A step of the tour.
///
/// @param id its name among the texts
/// @param targets the parts of the window that it is about, as selectors, the one that it points at first
record TourStop(String id, List<String> targets) {

    private static final Messages MESSAGES = Messages.of(TourStop.class);

    /// All steps in their order.
    static final List<TourStop> ALL = List.of(
            new TourStop("canvas", List.of("#canvas")),
            new TourStop("panel", List.of("#inspector")),
            new TourStop("findings", List.of("#tabs")),
            new TourStop("rules", List.of("#rules-strip", "#rules-date", "#status")),
            new TourStop("script", List.of("#script-tab", "#menu-file")));

    /// How many parts a step is about at most.
    static final int MOST_TARGETS = 3;

    TourStop {
        targets = List.copyOf(targets);
    }

    /// What one looks at.
    String title() {
        return MESSAGES.say("stop.title." + id);
    }

    /// What it is for and what one can do there.
    String text() {
        return MESSAGES.say("stop.text." + id);
    }
}
