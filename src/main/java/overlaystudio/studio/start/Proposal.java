package overlaystudio.studio.start;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import overlaystudio.net.AddressSet;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;
import overlaystudio.plan.layout.AddressPlanner;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.Layout;
import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.Unmet;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.messages.Messages;

/// What the address planner makes of what is wanted, to be looked at before it is made.
sealed interface Proposal {

    Messages MESSAGES = Messages.of(Proposal.class);

    /// How many things a reason names before it counts the others.
    int NAMED = 3;

    /// How it is put in a line.
    String title();

    /// A plan.
    ///
    /// @param assessment the design and the verdict on it
    /// @param rows its ranges
    /// @param title how much it is, such as "2 clusters of up to 100 nodes in 3 virtual networks"
    /// @param left what is left of the addresses to draw from
    record Fits(Assessment assessment, List<LayoutRow> rows, String title, String left) implements Proposal {}

    /// Nothing: it does not fit.
    ///
    /// @param reasons the planner's reasons; equal ones once, with the names of all that have them
    record Refused(List<Unmet> reasons) implements Proposal {
        @Override
        public String title() {
            return MESSAGES.say("plan.refused");
        }
    }

    /// Lays out what is wanted by the rules of a day, and judges it.
    static Proposal of(Needs needs, LocalDate day, RuleBook book) {
        return switch (new AddressPlanner(book.facts(day)).layOut(needs)) {
            case Layout.Complete complete -> fits(needs, book.judge(complete.design()));
            case Layout.Impossible impossible -> new Refused(once(impossible.unmet()));
        };
    }

    private static Proposal fits(Needs needs, Assessment assessment) {
        Plan plan = assessment.plan();
        int nodes = needs.clusters().stream().mapToInt(ClusterNeed::nodes).max().orElse(0);
        String title = MESSAGES.say("plan.fits", needs.clusters().size(), nodes, plan.design().networks().size());
        return new Fits(assessment, LayoutRow.of(plan), title, left(needs, plan));
    }

    private static String left(Needs needs, Plan plan) {
        AddressSet from = AddressSet.of(needs.from());
        AddressSet free = Vacancy.everywhere(plan).space().free().intersect(from);
        return free.cidrs().stream()
                .min((a, b) -> a.prefix() == b.prefix() ? a.compareTo(b) : a.prefix() - b.prefix())
                .map(largest -> MESSAGES.say("plan.left", free.size(), from.size(), largest))
                .orElseGet(() -> MESSAGES.say("plan.nothing-left", free.size(), from.size()));
    }

    private static List<Unmet> once(List<Unmet> unmet) {
        Map<String, List<String>> byReason = unmet.stream()
                .collect(Collectors.groupingBy(Unmet::why, LinkedHashMap::new,
                        Collectors.mapping(Unmet::what, Collectors.toList())));
        return byReason.entrySet().stream()
                .map(each -> new Unmet(Words.and(each.getValue(), NAMED), each.getKey()))
                .toList();
    }
}
