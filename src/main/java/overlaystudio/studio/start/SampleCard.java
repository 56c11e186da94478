package overlaystudio.studio.start;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.studio.messages.Messages;

/// A design that comes with the studio, as it is offered.
///
/// @param name its name among the samples
/// @param title what a person calls it
/// @param content what is in it, in a line
/// @param design the design
record SampleCard(String name, String title, String content, Design design) {

    private static final Messages MESSAGES = Messages.of(SampleCard.class);

    /// All samples, the document's example first.
    static List<SampleCard> all() {
        return Samples.names().stream().map(SampleCard::of).toList();
    }

    private static SampleCard of(String name) {
        Design design = Samples.load(name);
        return new SampleCard(name, Samples.title(name), content(design), design);
    }

    /// What is in a design, in a line.
    static String content(Design design) {
        int nodes = design.clusters().stream().flatMap(each -> each.pools().stream()).mapToInt(NodePool::count).sum();
        return MESSAGES.say("sample.content", design.networks().size(), design.clusters().size(), nodes,
                design.rulesDate());
    }
}
