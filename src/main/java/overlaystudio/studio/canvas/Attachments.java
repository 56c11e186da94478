package overlaystudio.studio.canvas;

import java.util.List;
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
import overlaystudio.studio.messages.Messages;

/// Where new elements can be dropped that serve another one: on the free ground, or on what they serve from then on.
record Attachments(Design design, NewElements news) {

    private static final Messages MESSAGES = Messages.of(Attachments.class);

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
            return Landing.Spot.onGround(add, MESSAGES.say("drop.here", kind.label()));
        }
        if (!(under.get() instanceof Subnet subnet)) {
            return new Landing.Refusal(MESSAGES.say("drop.serves." + kind.stem()));
        }
        Optional<Element> other = Optional.ofNullable(served(kind, subnet)).flatMap(design::find);
        if (other.isPresent()) {
            return new Landing.Refusal(MESSAGES.say("drop.has." + kind.stem(), subnet.name(), other.get().name()));
        }
        if (subnet.lifecycle() == Lifecycle.EXISTING) {
            return exists(subnet);
        }
        return new Landing.Spot(add.element(), subnet.id(), false,
                List.of(add, change(subnet.id(), kind, add.element().id())),
                MESSAGES.say("drop.for", kind.label(), subnet.name()));
    }

    private static Landing exists(Element element) {
        return new Landing.Refusal(MESSAGES.say("drop.exists", element.name()));
    }

    private static @Nullable ElementId served(ElementKind kind, Subnet subnet) {
        return switch (kind) {
            case ROUTE_TABLE -> subnet.routeTable();
            case NAT_GATEWAY -> subnet.natGateway();
            default -> subnet.securityGroup();
        };
    }

    private static Edit change(ElementId subnet, ElementKind kind, ElementId added) {
        return new Edit.ChangeElement<>(subnet, Subnet.class, kind.stem(), MESSAGES.say("edit.use", kind.label()),
                each -> switch (kind) {
                    case ROUTE_TABLE -> each.withRouteTable(added);
                    case NAT_GATEWAY -> each.withNatGateway(added);
                    default -> each.withSecurityGroup(added);
                });
    }

    private Landing appliance(Appliance appliance, Optional<Element> under) {
        if (under.isEmpty()) {
            return Landing.Spot.onGround(new Edit.AddElement(appliance, ElementId.DESIGN),
                    MESSAGES.say("drop.firewall-here"));
        }
        if (!(under.get() instanceof Subnet subnet)) {
            return new Landing.Refusal(MESSAGES.say("drop.firewall-nowhere"));
        }
        Edit.AddElement add = new Edit.AddElement(appliance.withSubnet(subnet.id()), ElementId.DESIGN);
        return Landing.Spot.of(add, subnet.id(), MESSAGES.say("drop.firewall", subnet.name()));
    }

    private Landing publicIp(Edit.AddElement add, Optional<Element> under) {
        if (under.isEmpty()) {
            return new Landing.Spot(add.element(), ElementId.DESIGN, false, List.of(add), MESSAGES.say("drop.ip-here"));
        }
        ElementId added = add.element().id();
        return switch (under.get()) {
            case NatGateway it when it.lifecycle() == Lifecycle.PLANNED -> new Landing.Spot(add.element(), it.id(),
                    false,
                    List.of(add,
                            new Edit.ChangeElement<>(it.id(), NatGateway.class, "publicIps",
                                    MESSAGES.say("edit.use-ip"),
                                    each -> each.withPublicIps(plus(each.publicIps(), added)))),
                    MESSAGES.say("drop.ip", it.name()));
            case Appliance it when it.lifecycle() == Lifecycle.PLANNED -> new Landing.Spot(add.element(), it.id(),
                    false,
                    List.of(add,
                            new Edit.ChangeElement<>(it.id(), Appliance.class, "publicIps", MESSAGES.say("edit.use-ip"),
                                    each -> each.withPublicIps(plus(each.publicIps(), added)))),
                    MESSAGES.say("drop.ip", it.name()));
            case NatGateway it -> exists(it);
            case Appliance it -> exists(it);
            default -> new Landing.Refusal(MESSAGES.say("drop.ip-nowhere"));
        };
    }

    private static List<ElementId> plus(List<ElementId> ids, ElementId another) {
        return Stream.concat(ids.stream(), Stream.of(another)).toList();
    }
}
