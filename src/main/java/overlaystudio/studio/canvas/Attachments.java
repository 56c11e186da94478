package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Appliance;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NewElements;
import overlaystudio.design.Subnet;

/// Where new elements can be dropped that serve another one: on the free ground, or on what they serve from then on.
record Attachments(Design design, NewElements news) {

    Landing of(ElementKind kind, Optional<Element> under) {
        return switch (kind) {
            case ROUTE_TABLE -> onSubnet(news.routeTable(), under);
            case NAT_GATEWAY -> onSubnet(news.natGateway(), under);
            case SECURITY_GROUP -> onSubnet(news.securityGroup(), under);
            case APPLIANCE -> appliance((Appliance) news.appliance().element(), under);
            default -> publicIp(news.publicIp(), under);
        };
    }

    private Landing onSubnet(Edit.AddElement add, Optional<Element> under) {
        ElementKind kind = add.element().elementKind();
        if (under.isEmpty()) {
            return Landing.Spot.onGround(add, kind.label() + " here");
        }
        if (!(under.get() instanceof Subnet subnet)) {
            return new Landing.Refusal(Landings.aNew(kind) + " serves subnets: drop it on one, or on free ground");
        }
        Optional<Element> other = Optional.ofNullable(served(kind, subnet)).flatMap(design::find);
        if (other.isPresent()) {
            return new Landing.Refusal("%s has the %s %s already"
                    .formatted(subnet.name(), kind.label().toLowerCase(Locale.ROOT), other.get().name()));
        }
        if (subnet.lifecycle() == Lifecycle.EXISTING) {
            return exists(subnet);
        }
        return new Landing.Spot(add.element(), subnet.id(), false,
                List.of(add, change(subnet.id(), kind, add.element().id())), kind.label() + " for " + subnet.name());
    }

    private static Landing exists(Element element) {
        return new Landing.Refusal(
                element.name() + " exists, and what exists is left as it is: drop it on free ground");
    }

    private static @Nullable ElementId served(ElementKind kind, Subnet subnet) {
        return switch (kind) {
            case ROUTE_TABLE -> subnet.routeTable();
            case NAT_GATEWAY -> subnet.natGateway();
            default -> subnet.securityGroup();
        };
    }

    private static Edit change(ElementId subnet, ElementKind kind, ElementId added) {
        return new Edit.ChangeElement<>(subnet, Subnet.class, kind.stem(), "Use " + kind.label(),
                each -> switch (kind) {
                    case ROUTE_TABLE -> each.withRouteTable(added);
                    case NAT_GATEWAY -> each.withNatGateway(added);
                    default -> each.withSecurityGroup(added);
                });
    }

    private Landing appliance(Appliance appliance, Optional<Element> under) {
        if (under.isEmpty()) {
            return Landing.Spot.onGround(new Edit.AddElement(appliance, ElementId.DESIGN), "Azure Firewall here");
        }
        if (!(under.get() instanceof Subnet subnet)) {
            return new Landing.Refusal("A firewall stands in a subnet: drop it on one, or on free ground");
        }
        Edit.AddElement add = new Edit.AddElement(appliance.withSubnet(subnet.id()), ElementId.DESIGN);
        return Landing.Spot.of(add, subnet.id(), "Azure Firewall in " + subnet.name());
    }

    private Landing publicIp(Edit.AddElement add, Optional<Element> under) {
        if (under.isEmpty()) {
            return new Landing.Spot(add.element(), ElementId.DESIGN, false, List.of(add), "Public IP address here");
        }
        ElementId added = add.element().id();
        return switch (under.get()) {
            case NatGateway it when it.lifecycle() == Lifecycle.PLANNED -> new Landing.Spot(add.element(), it.id(),
                    false,
                    List.of(add,
                            new Edit.ChangeElement<>(it.id(), NatGateway.class, "publicIps", "Use public IP address",
                                    each -> each.withPublicIps(plus(each.publicIps(), added)))),
                    "Public IP address of " + it.name());
            case Appliance it when it.lifecycle() == Lifecycle.PLANNED -> new Landing.Spot(add.element(), it.id(),
                    false,
                    List.of(add,
                            new Edit.ChangeElement<>(it.id(), Appliance.class, "publicIps", "Use public IP address",
                                    each -> each.withPublicIps(plus(each.publicIps(), added)))),
                    "Public IP address of " + it.name());
            case NatGateway it -> exists(it);
            case Appliance it -> exists(it);
            default -> new Landing.Refusal("A public IP address serves a NAT gateway or a firewall: drop it on one,"
                    + " or on free ground");
        };
    }

    private static List<ElementId> plus(List<ElementId> ids, ElementId another) {
        return Stream.concat(ids.stream(), Stream.of(another)).toList();
    }
}
