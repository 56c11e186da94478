package overlaystudio.studio.inspector.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Appliance;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

class FieldsTest {

    /// Values inside an element whose own parts are fields.
    private static final Set<Class<?>> INSIDE =
            Set.of(Placement.class, ClusterNetwork.class, Egress.class, ClusterIdentity.class, ApiServerAccess.class);

    /// Parts that go by another name, because their own would be there twice.
    private static final Map<String, String> RENAMED = Map.of(
            "ClusterIdentity.kind", "identity",
            "ClusterIdentity.name", "identityName",
            "ApiServerAccess.subnet", "apiServerSubnet");

    record Case(Class<?> type, Fields<?> fields, String layout) {}

    static Stream<Case> kinds() {
        return Stream.of(
                new Case(Design.class, DesignFields.ALL, "design"),
                new Case(VirtualNetwork.class, NetworkFields.NETWORK, "virtual-network"),
                new Case(Subnet.class, NetworkFields.SUBNET, "subnet"),
                new Case(Peering.class, LinkFields.PEERING, "peering"),
                new Case(ExternalNetwork.class, LinkFields.EXTERNAL, "outside-network"),
                new Case(ReservedRange.class, LinkFields.RESERVED, "reserved-range"),
                new Case(RouteTable.class, GatewayFields.ROUTE_TABLE, "route-table"),
                new Case(NatGateway.class, GatewayFields.NAT_GATEWAY, "nat-gateway"),
                new Case(PublicIp.class, GatewayFields.PUBLIC_IP, "public-ip"),
                new Case(SecurityGroup.class, GatewayFields.SECURITY_GROUP, "security-group"),
                new Case(Appliance.class, GatewayFields.APPLIANCE, "appliance"),
                new Case(Cluster.class, ClusterFields.ALL, "cluster"),
                new Case(NodePool.class, PoolFields.ALL, "node-pool"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_part_of_an_element_can_be_edited(Case kind) {
        assertThat(kind.fields().all().keySet()).containsAll(parts(kind.type()).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_field_stands_once_in_the_layout_of_its_kind(Case kind) throws IOException {
        List<String> laidOut = Pattern.compile("field=\"([^\"]+)\"")
                .matcher(layout(kind.layout()))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(laidOut).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(laidOut)).isEqualTo(new TreeSet<>(kind.fields().all().keySet()));
    }

    private static Stream<String> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(part -> !part.getName().equals("id"))
                .filter(part -> type != Design.class || !isElements(part))
                .flatMap(part -> INSIDE.contains(part.getType()) ? parts(part.getType()) : Stream.of(name(type, part)));
    }

    /// What has forms of its own, and places on the canvas.
    private static boolean isElements(RecordComponent part) {
        return part.getType() == List.class || part.getType() == Map.class;
    }

    private static String name(Class<?> type, RecordComponent part) {
        return RENAMED.getOrDefault(type.getSimpleName() + "." + part.getName(), part.getName());
    }

    private static String layout(String name) throws IOException {
        String file = "/overlaystudio/studio/inspector/" + name + ".fxml";
        try (InputStream in = Objects.requireNonNull(FieldsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @org.junit.jupiter.api.Test
    void bounds_of_the_autoscaler_are_fields_of_a_pool() {
        assertThat(PoolFields.ALL.all().keySet()).containsAll(parts(Autoscaling.class).toList());
    }
}
