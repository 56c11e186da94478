package overlaystudio.export.bicep;

import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.export.bicep.Value.Block;

/// A resource that a file creates.
///
/// @param about what it is about
/// @param place where it lies
/// @param symbol what the file calls it, or the deployment that creates it in another group
/// @param type its type
/// @param version the version of the interface
/// @param naming its name, and in the file's own group its parent or scope
/// @param head what stands before its properties, such as its location
/// @param waits what it has to wait for and does not refer to
/// @param properties its properties; empty for none
/// @param remarks comments above it
record Resource(ElementId about, Placement place, String symbol, String type, String version, Block naming, Block head,
        List<String> waits, Block properties, List<String> remarks) {

    /// What it is about, where it lies and what it is called and is of.
    static Resource of(ElementId about, Placement place, String symbol, String type, String version, Block naming) {
        return new Resource(
                about, place, symbol, type, version, naming, Block.EMPTY, List.of(), Block.EMPTY, List.of());
    }

    Resource withHead(Block head) {
        return new Resource(about, place, symbol, type, version, naming, head, waits, properties, remarks);
    }

    Resource withWaits(List<String> waits) {
        List<String> once = waits.stream().distinct().toList();
        return new Resource(about, place, symbol, type, version, naming, head, once, properties, remarks);
    }

    Resource withProperties(Block properties) {
        return new Resource(about, place, symbol, type, version, naming, head, waits, properties, remarks);
    }

    Resource withRemarks(List<String> remarks) {
        return new Resource(about, place, symbol, type, version, naming, head, waits, properties, remarks);
    }

    /// Its body in the group that the file is deployed to.
    Block here() {
        return naming.and(head).and(dependsOn()).and(ownProperties());
    }

    /// A deployment in another group that creates it. The expressions in it are the file's own.
    Block elsewhere(Home home) {
        Block inner = new Block(List.of())
                .withText("type", type)
                .withText("apiVersion", version)
                .and(naming).and(head).and(ownProperties());
        Block template = Block.EMPTY
                .withText("$schema",
                        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#")
                .withText("contentVersion", "1.0.0.0")
                .with("resources", Value.list(inner));
        return home.target(place, Block.EMPTY.withText("name", symbol)).and(dependsOn()).with("properties", Block.EMPTY
                .withText("mode", "Incremental")
                .with("expressionEvaluationOptions", Block.EMPTY.withText("scope", "Outer"))
                .with("template", template));
    }

    private Block dependsOn() {
        return waits.isEmpty() ? Block.EMPTY : Block.EMPTY.with("dependsOn", Value.codes(waits));
    }

    private Block ownProperties() {
        return Block.EMPTY.withIf(!properties.properties().isEmpty(), "properties", properties);
    }
}
