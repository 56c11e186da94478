package overlaystudio.export.drawio;

import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;

/// The pictures of Azure's services that draw.io brings with it.
final class Stencils {

    private static final String FOLDER = "img/lib/azure2/";

    private Stencils() {}

    /// The picture of an element's kind; empty for a part of an element, and where draw.io has none.
    static Optional<String> of(ElementId id, Design design) {
        return design.find(id)
                .filter(_ -> id.owner().equals(id))
                .flatMap(element -> of(ElementKind.of(element)))
                .map(name -> FOLDER + name + ".svg");
    }

    private static Optional<String> of(ElementKind kind) {
        return switch (kind) {
            case VIRTUAL_NETWORK -> Optional.of("networking/Virtual_Networks");
            case SUBNET -> Optional.of("networking/Subnet");
            case EXTERNAL_NETWORK -> Optional.of("networking/ExpressRoute_Circuits");
            case ROUTE_TABLE -> Optional.of("networking/Route_Tables");
            case NAT_GATEWAY -> Optional.of("networking/NAT");
            case PUBLIC_IP -> Optional.of("networking/Public_IP_Addresses");
            case SECURITY_GROUP -> Optional.of("networking/Network_Security_Groups");
            case APPLIANCE -> Optional.of("networking/Firewalls");
            case CLUSTER -> Optional.of("containers/Kubernetes_Services");
            case NODE_POOL -> Optional.of("compute/Virtual_Machine");
            case PEERING, RESERVED_RANGE, NOTE -> Optional.empty();
        };
    }
}
