package overlaystudio.studio.findings;

import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.studio.messages.Messages;

/// The head of a group of findings.
///
/// @param by what the findings are grouped by
/// @param kind the kind of the element; empty for the design and for a rule
/// @param title the element's name or the rule's id
/// @param count how many findings follow
/// @param worst how the worst of them stands
record GroupRow(Grouping by, Optional<ElementKind> kind, String title, int count, Standing worst) implements Row {

    private static final Messages MESSAGES = Messages.of(GroupRow.class);

    static GroupRow ofElement(ElementId id, Design design, int count, Standing worst) {
        Optional<Element> element = design.find(id);
        String title = id.equals(ElementId.DESIGN) ? design.name() : element.map(Element::name).orElse(id.value());
        return new GroupRow(Grouping.ELEMENT, element.map(ElementKind::of), title, count, worst);
    }

    static GroupRow ofRule(String rule, int count, Standing worst) {
        return new GroupRow(Grouping.RULE, Optional.empty(), rule, count, worst);
    }

    /// What it is that has the title, in a word or two.
    String subject() {
        return by == Grouping.RULE ? MESSAGES.say("group.rule")
                : kind.map(ElementKind::label).orElseGet(() -> MESSAGES.say("group.design"));
    }

    @Override
    public boolean looksLike(Row other) {
        return equals(other);
    }
}
