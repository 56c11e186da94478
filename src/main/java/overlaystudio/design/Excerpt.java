package overlaystudio.design;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Some elements of a design, each as it is.
final class Excerpt {

    private final Set<ElementId> shown;

    private Excerpt(Set<ElementId> shown) {
        this.shown = shown;
    }

    static Design of(Design design, Set<ElementId> shown) {
        return new Excerpt(shown).from(design);
    }

    private Design from(Design design) {
        return new Design(
                design.name(),
                design.rulesDate(),
                design.placement(),
                some(design.networks()).stream().map(it -> it.withSubnets(some(it.subnets()))).toList(),
                some(design.peerings()),
                some(design.externalNetworks()),
                some(design.reservedRanges()),
                some(design.routeTables()),
                some(design.natGateways()),
                some(design.publicIps()),
                some(design.securityGroups()),
                some(design.appliances()),
                some(design.clusters()).stream().map(it -> it.withPools(some(it.pools()))).toList(),
                some(design.notes()),
                Map.of(),
                List.of(),
                design.tags());
    }

    private <E extends Element> List<E> some(List<E> elements) {
        return elements.stream().filter(each -> shown.contains(each.id())).toList();
    }
}
