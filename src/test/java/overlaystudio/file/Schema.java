package overlaystudio.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The format as the reader knows it, for tests that hold the papers about it to that.
final class Schema {

    /// Each kind of object of the format by the name that its definition has in the JSON Schema.
    static final Map<String, Shape<?>> OBJECTS = objects();

    private Schema() {}

    private static Map<String, Shape<?>> objects() {
        Map<String, Shape<?>> objects = new LinkedHashMap<>();
        objects.put("design", DesignShape.DESIGN);
        objects.put("network", NetworkShapes.NETWORK);
        objects.put("subnet", NetworkShapes.SUBNET);
        objects.put("addressUse", NetworkShapes.ADDRESS_USE);
        objects.put("peering", NetworkShapes.PEERING);
        objects.put("peeringEnd", NetworkShapes.PEERING_END);
        objects.put("externalNetwork", NetworkShapes.EXTERNAL_NETWORK);
        objects.put("reservedRange", NetworkShapes.RESERVED_RANGE);
        objects.put("routeTable", ResourceShapes.ROUTE_TABLE);
        objects.put("route", ResourceShapes.ROUTE);
        objects.put("natGateway", ResourceShapes.NAT_GATEWAY);
        objects.put("publicIp", ResourceShapes.PUBLIC_IP);
        objects.put("securityGroup", ResourceShapes.SECURITY_GROUP);
        objects.put("securityRule", ResourceShapes.SECURITY_RULE);
        objects.put("appliance", ResourceShapes.APPLIANCE);
        objects.put("cluster", ClusterShapes.CLUSTER);
        objects.put("clusterNetwork", ClusterShapes.CLUSTER_NETWORK);
        objects.put("egress", ClusterShapes.EGRESS);
        objects.put("identity", ClusterShapes.IDENTITY);
        objects.put("apiServer", ClusterShapes.API_SERVER);
        objects.put("pool", ClusterShapes.POOL);
        objects.put("autoscaling", ClusterShapes.AUTOSCALING);
        objects.put("note", DesignShape.NOTE);
        objects.put("position", DesignShape.POSITION);
        objects.put("acceptedRisk", RiskShapes.ACCEPTED_RISK);
        objects.put("riskAbout", RiskShapes.ABOUT);
        return objects;
    }

    static List<String> fieldsOfTheFormat() {
        TreeSet<String> fields = new TreeSet<>();
        OBJECTS.values().forEach(shape -> fields.addAll(shape.fields()));
        return List.copyOf(fields);
    }
}
