package overlaystudio.studio.picture;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.export.Scope;
import overlaystudio.studio.messages.Messages;

/// Something of a design that a picture can show.
///
/// @param label what it is called
/// @param scope what it is
record ScopeChoice(String label, Scope scope) {

    private static final Messages MESSAGES = Messages.of(ScopeChoice.class);

    /// All choices of a design: all of it, what is selected, and each cluster.
    static List<ScopeChoice> of(Design design, List<ElementId> selected) {
        List<ScopeChoice> choices = new ArrayList<>(List.of(all()));
        List<ElementId> elements = selected.stream().filter(id -> design.find(id).isPresent()).toList();
        if (!elements.isEmpty()) {
            choices.add(new ScopeChoice(words(design, elements), new Scope.Selection(elements)));
        }
        design.clusters().forEach(cluster -> choices
                .add(new ScopeChoice(MESSAGES.say("scope.cluster", cluster.name()),
                        new Scope.OfCluster(cluster.id()))));
        return choices;
    }

    private static String words(Design design, List<ElementId> elements) {
        return elements.size() == 1
                ? MESSAGES.say("scope.selected", design.find(elements.getFirst()).orElseThrow().name())
                : MESSAGES.say("scope.several-selected", elements.size());
    }

    private static ScopeChoice all() {
        return new ScopeChoice(MESSAGES.say("scope.all"), Scope.ALL);
    }

    /// The choice of a scope: itself, or what is selected now in place of what was selected then, or all.
    static ScopeChoice of(Scope scope, List<ScopeChoice> choices) {
        return choices.stream()
                .filter(each -> each.scope().equals(scope)
                        || (scope instanceof Scope.Selection && each.scope() instanceof Scope.Selection))
                .findFirst()
                .orElseGet(ScopeChoice::all);
    }

    @Override
    public String toString() {
        return label;
    }
}
