package overlaystudio.studio.start;

import java.util.List;

/// A step of the tour.
///
/// @param title what one looks at
/// @param text what it is for and what one can do there
/// @param targets the parts of the window that it is about, as selectors, the one that it points at first
record TourStop(String title, String text, List<String> targets) {

    /// All steps in their order.
    static final List<TourStop> ALL = List.of(
            new TourStop("The canvas",
                    "Your networks as Azure would build them: subnets, nodes with their addresses, and the block of "
                            + "pod addresses that each node gets. Drag boxes, drop new ones from the strip at the "
                            + "left, scroll to zoom.",
                    List.of("#canvas")),
            new TourStop("The side panel",
                    "Every field of what you select. An empty field shows Azure\u2019s default, and that default is "
                            + "what is judged.",
                    List.of("#inspector")),
            new TourStop("Findings",
                    "What Azure would refuse or what would break later, while you type: with your own numbers, the "
                            + "sentence of the source, and repairs that Undo takes back. F8 goes to the next, F1 "
                            + "explains its rule.",
                    List.of("#tabs")),
            new TourStop("The day of the rules, and what runs out",
                    "Azure\u2019s rules change. Choose the day by whose rules the design is judged; the line at the "
                            + "foot says what runs out first.",
                    List.of("#rules-strip", "#rules-date", "#status")),
            new TourStop("The script, and pictures",
                    "The az script follows each edit; copy it or save it. File \u203a Export has pictures for a "
                            + "document or a wall as well.",
                    List.of("#script-tab", "#menu-file")));

    /// How many parts a step is about at most.
    static final int MOST_TARGETS = 3;

    TourStop {
        targets = List.copyOf(targets);
    }
}
