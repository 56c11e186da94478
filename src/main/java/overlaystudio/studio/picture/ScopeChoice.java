package overlaystudio.studio.picture;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.export.Scope;
import overlaystudio.plan.Words;

/// Something of a design that a picture can show.
///
/// @param label what it is called
/// @param scope what it is
record ScopeChoice(String label, Scope scope) {

    static final ScopeChoice ALL = new ScopeChoice("The whole design", Scope.ALL);

    /// All choices of a design: all of it, what is selected, and each cluster.
    static List<ScopeChoice> of(Design design, List<ElementId> selected) {
        List<ScopeChoice> choices = new ArrayList<>(List.of(ALL));
        List<ElementId> elements = selected.stream().filter(id -> design.find(id).isPresent()).toList();
        if (!elements.isEmpty()) {
            choices.add(new ScopeChoice("What is selected: " + words(design, elements), new Scope.Selection(elements)));
        }
        design.clusters().forEach(cluster -> choices
                .add(new ScopeChoice("Cluster " + cluster.name(), new Scope.OfCluster(cluster.id()))));
        return choices;
    }

    private static String words(Design design, List<ElementId> elements) {
        return elements.size() == 1 ? design.find(elements.getFirst()).orElseThrow().name()
                : Words.count(elements.size(), "element");
    }

    /// The choice of a scope: itself, or what is selected now in place of what was selected then, or all.
    static ScopeChoice of(Scope scope, List<ScopeChoice> choices) {
        return choices.stream()
                .filter(each -> each.scope().equals(scope)
                        || (scope instanceof Scope.Selection && each.scope() instanceof Scope.Selection))
                .findFirst()
                .orElse(ALL);
    }

    @Override
    public String toString() {
        return label;
    }
}
