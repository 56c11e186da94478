package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.export.bicep.Lines.Child;
import overlaystudio.export.bicep.Value.Block;

/// The resources of a file while they are gathered; they are written when all that they refer to is known.
final class Template {

    private final References references;
    private final Apis apis;
    private final List<Consumer<Lines>> parts = new ArrayList<>();
    private final Set<String> otherGroups = new LinkedHashSet<>();
    private final Map<ElementId, String> last = new HashMap<>();

    Template(References references, Apis apis) {
        this.references = references;
        this.apis = apis;
    }

    /// Adds the heading of a part.
    void heading(String heading) {
        parts.add(lines -> lines.heading(heading));
    }

    /// Adds something that is written as it is.
    void text(Consumer<Lines> text) {
        parts.add(lines -> text.accept(lines.blank()));
    }

    /// Adds a resource.
    void add(Resource resource) {
        parts.add(lines -> write(lines.blank(), resource, List.of()));
        note(resource);
    }

    /// Adds a virtual network with the subnets that something will refer to through it.
    void add(Resource resource, VirtualNetwork network) {
        parts.add(lines -> write(
                lines.blank(), resource, references.home().has(resource.place()) ? references.children(network)
                        : List.of()));
        note(resource);
    }

    private void note(Resource resource) {
        if (!references.home().has(resource.place())) {
            otherGroups.add(references.home().words(resource.place()));
        }
    }

    /// The other groups in which something is created, as a person calls them.
    List<String> otherGroups() {
        return List.copyOf(otherGroups);
    }

    /// What last changes each of some networks, and has to be waited for: Azure takes one change of a network at a time.
    List<String> changing(List<VirtualNetwork> networks) {
        return networks.stream().map(network -> last.getOrDefault(network.id(), "")).filter(each -> !each.isEmpty())
                .distinct().toList();
    }

    /// Notes what changes networks now.
    void changed(List<VirtualNetwork> networks, String symbol) {
        networks.forEach(network -> last.put(network.id(), symbol));
    }

    private void write(Lines lines, Resource resource, List<Child> children) {
        lines.about(resource.about());
        resource.remarks().forEach(lines::comment);
        if (references.home().has(resource.place())) {
            lines.declaration(head(resource.symbol(), resource.type(), resource.version()), resource.here(), children);
            return;
        }
        lines.comment("In resource group " + references.home().words(resource.place()) + ":");
        lines.line("#disable-next-line no-deployments-resources");
        lines.declaration(head(resource.symbol(), "Microsoft.Resources/deployments", Apis.deployments()),
                resource.elsewhere(references.home()), List.of());
    }

    private static String head(String symbol, String type, String version) {
        return "resource " + symbol + " " + BicepText.string(type + "@" + version);
    }

    /// Writes what is there already, or is created in another group, and what something refers to.
    void writeExisting(Lines lines) {
        List<Element> existing = references.existing();
        if (!existing.isEmpty()) {
            lines.heading("What is referred to, and not created as a resource of this file");
            existing.forEach(element -> writeExisting(lines.blank().about(element.id()), element));
        }
    }

    private void writeExisting(Lines lines, Element element) {
        if (Resources.isPlanned(element)) {
            lines.comment("Created below, by " + references.declared(element) + ".");
        }
        Block body = scope(references.place(element)).withText("name", element.name());
        lines.declaration(head(references.symbol(element), Resources.type(element), version(element)) + " existing",
                body, element instanceof VirtualNetwork network ? references.children(network) : List.of());
    }

    /// The scope of something in another group; none in the file's own.
    Block scope(Placement place) {
        Home home = references.home();
        return home.has(place) ? Block.EMPTY : Block.EMPTY.with("scope", home.scope(place));
    }

    private String version(Element element) {
        return element instanceof Cluster ? apis.clusters() : apis.networks();
    }

    /// Writes the resources.
    void write(Lines lines) {
        parts.forEach(part -> part.accept(lines));
    }

    /// Whether nothing is created.
    boolean isEmpty() {
        return parts.isEmpty();
    }
}
