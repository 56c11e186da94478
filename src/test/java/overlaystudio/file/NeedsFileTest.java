package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Placement;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Growth;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.HubNeed;
import overlaystudio.plan.layout.KeptFree;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.NetworkLayout;
import overlaystudio.plan.layout.RangeNeed;
import overlaystudio.plan.layout.SpecialSubnet;
import overlaystudio.plan.layout.SubnetNeed;
import overlaystudio.plan.layout.TakenRange;

class NeedsFileTest {

    private static final String SMALL = """
            {
              "schemaVersion": 1,
              "name": "Small",
              "resourceGroup": "network",
              "location": "westeurope",
              "clusters": [
                {"name": "prod", "nodes": 100}
              ]
            }
            """;

    private static final Map<String, Shape<?>> OBJECTS = objects();

    private static Map<String, Shape<?>> objects() {
        Map<String, Shape<?>> objects = new LinkedHashMap<>();
        objects.put("needs", NeedsShapes.NEEDS);
        objects.put("hub", NeedsShapes.HUB);
        objects.put("cluster", NeedsShapes.CLUSTER);
        objects.put("subnet", NeedsShapes.SUBNET);
        objects.put("growth", NeedsShapes.GROWTH);
        objects.put("ranges", NeedsShapes.RANGE);
        objects.put("taken", NeedsShapes.TAKEN);
        objects.put("keptFree", NeedsShapes.KEPT_FREE);
        return objects;
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() throws DesignFileException {
        assertThat(NeedsFile.parse(SMALL, "small")).isEqualTo(
                Needs.of("Small", new Placement(null, "network", "westeurope"), ClusterNeed.of("prod", 100)));
    }

    @Test
    void needsThatAreWrittenAreReadAsTheSame() throws DesignFileException {
        assertThat(NeedsFile.parse(NeedsFile.toJson(whole()), "whole")).isEqualTo(whole());
    }

    @Test
    void aSubnetOfAKindHasItsNameSizeAndDelegation() throws DesignFileException {
        String text = SMALL.replace("100}", """
                100, "subnets": [{"kind": "apiServer"}, {"kind": "bastion", "prefix": 25},
                {"kind": "jumpHosts", "name": "admins"}]}""");
        assertThat(NeedsFile.parse(text, "needs").clusters().getFirst().subnets()).containsExactly(
                SpecialSubnet.API_SERVER.need(),
                new SubnetNeed("AzureBastionSubnet", 25, null),
                new SubnetNeed("admins", 28, null));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("\"clusters\"", "\"cluster\"",
                        "line 6, column 3: 'cluster' is not a field of a file of needs; did you mean 'clusters'?"),
                arguments("\"schemaVersion\": 1,", "", "line 1, column 1: a file of needs lacks its 'schemaVersion', "
                        + "which is 1 in this version of the studio"),
                arguments("\"schemaVersion\": 1", "\"schemaVersion\": 2",
                        "line 2, column 20: the file has schema version 2 and is from a newer version of the studio; "
                                + "this one reads version 1 and leaves the file as it is"),
                arguments(", \"nodes\": 100", "", "line 7, column 5: a cluster that is wanted lacks its 'nodes'"),
                arguments("100", "-1", "line 7, column 31: 'nodes': -1 is not a whole number from 0 to 100,000"),
                arguments("100}", "100, \"model\": \"flat\"}",
                        "line 7, column 45: 'model': 'flat' is not possible here; "
                                + "there are overlay, nodeSubnet, podSubnet, kubenet"),
                arguments("100}", "100, \"subnets\": [{\"kind\": \"gateway\", \"prefix\": 28}]}",
                        "line 7, column 78: 'prefix': 28 is more than 27"),
                arguments("100}", "100, \"subnets\": [{\"name\": \"x\"}]}",
                        "line 7, column 48: a subnet that is wanted lacks its 'prefix'"),
                arguments("\"clusters\"", "\"growth\": {\"percentPerYear\": 2000, \"years\": 1}, \"clusters\"",
                        "line 6, column 32: 'percentPerYear': 2,000 is more than 1,000"),
                arguments("\"clusters\"", "\"from\": [\"10.0.0.1/8\"], \"clusters\"",
                        "line 6, column 12: 'from': 10.0.0.1/8 has bits set beyond its first 8; the range is 10.0.0.0/8 "
                                + "(rule cidr-host-bits)"),
                arguments("\"clusters\"", "\"hub\": null, \"clusters\"",
                        "line 6, column 10: 'hub' is null; leave the field out where nothing is set"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithItsPlace(String good, String bad, String complaint) {
        DesignFileException refusal = catchThrowableOfType(
                DesignFileException.class, () -> NeedsFile.parse(SMALL.replace(good, bad), "small.json"));
        assertThat(refusal).hasMessage("small.json, " + complaint);
    }

    @Test
    void theSchemaHasTheFieldsOfTheReaderInTheirOrder() throws IOException {
        JsonNode schema = schema();
        OBJECTS.forEach((name, shape) -> {
            JsonNode definition = name.equals("needs") ? schema : schema.path("$defs").path(name);
            assertThat(definition.path("properties").fieldNames()).as(name).toIterable()
                    .containsExactlyElementsOf(shape.fields());
            assertThat(definition.path("additionalProperties").asBoolean(true)).as(name).isFalse();
        });
    }

    @Test
    void whatIsWrittenAndWhatThePageShowsFollowTheSchema() throws IOException, DesignFileException {
        SchemaCheck check = new SchemaCheck(schema());
        assertThat(check.complaints(new ObjectMapper().readTree(NeedsFile.toJson(whole())))).isEmpty();
        assertThat(check.complaints(new ObjectMapper().readTree(SMALL))).isEmpty();
        assertThat(check.complaints(new ObjectMapper().readTree(example()))).isEmpty();
        assertThat(NeedsFile.parse(example(), "page").clusters()).isNotEmpty();
        assertThat(check.complaints(new ObjectMapper().readTree(SMALL.replace("nodes", "node")))).hasSize(2);
    }

    @Test
    void thePageTellsEveryFieldAndEveryKindOfSubnet() throws IOException {
        String page = page();
        OBJECTS.values().stream().map(Shape::fields).flatMap(List::stream)
                .forEach(field -> assertThat(page).contains("| `" + field + "` |"));
        Stream.of(SpecialSubnet.values()).forEach(kind -> assertThat(page)
                .contains("| `" + kind.word() + "` | `" + kind.subnetName() + "` | /" + kind.prefix() + " |"));
    }

    private static Needs whole() {
        return Needs.of("Whole", new Placement("00000000-0000-0000-0000-000000000001", "network", "westeurope"),
                ClusterNeed.of("prod", 100)
                        .withLocation("northeurope")
                        .withModel(NetworkModel.NODE_SUBNET)
                        .withMaxSurge(new MaxSurge(33, true))
                        .withMaxPods(30)
                        .withSubnets(List.of(SpecialSubnet.API_SERVER.need())),
                ClusterNeed.of("test", 10))
                .withNetworkLayout(NetworkLayout.PER_REGION)
                .withHub(HubNeed.of("hub", SpecialSubnet.GATEWAY, SpecialSubnet.FIREWALL)
                        .withLocations(List.of("westeurope", "northeurope"))
                        .withPlacement(new Placement(null, "connectivity", null)))
                .withGrowth(new Growth(30, 3))
                .withFrom(List.of(Cidr.parse("10.64.0.0/12")))
                .withPods(RangeNeed.SHARED.withShared(false))
                .withServices(RangeNeed.SHARED.withFrom(List.of(Cidr.parse("172.20.0.0/14"))))
                .withServicePrefix(20)
                .withTaken(List.of(
                        TakenRange.of("company", Cidr.parse("10.0.0.0/8")).withSummaryRoute(true),
                        TakenRange.of("office", Cidr.parse("192.168.0.0/16"))))
                .withKeptFree(List.of(new KeptFree("later", Cidr.parse("10.64.0.0/16"))));
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Path.of("src", "docs", "needs-file.schema.json").toFile());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src", "docs", "needs-file.md"));
    }

    /// The example that the page shows.
    private static String example() throws IOException {
        String page = page();
        int start = page.indexOf("```json\n") + "```json\n".length();
        return page.substring(start, page.indexOf("```", start));
    }
}
