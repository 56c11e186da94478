package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.studio.messages.Messages;

/// Elements that a field may refer to.
final class References {

    private static final Messages MESSAGES = Messages.of(References.class);

    private References() {}

    static <O, E extends Element> Function<Shown<O>, List<Option<ElementId>>> to(
            Function<Design, List<E>> elements) {
        return shown -> elements.apply(shown.design()).stream().map(References::named).toList();
    }

    /// @param none the key of what it is called to refer to none
    static <O, E extends Element> Function<Shown<O>, List<Option<ElementId>>> orNone(
            String none, Function<Design, List<E>> elements) {
        return shown -> Stream.concat(
                Stream.of(Option.<ElementId>none(MESSAGES.say("none." + none))),
                elements.apply(shown.design()).stream().map(References::named))
                .toList();
    }

    private static Option<ElementId> named(Element element) {
        return switch (element) {
            case Subnet subnet -> Option.of(subnet.id(), subnet.name(), subnet.prefix().toString());
            case VirtualNetwork network -> Option.of(network.id(), network.name(), ranges(network.prefixes()));
            default -> Option.of(element.id(), element.name());
        };
    }

    static String ranges(List<Cidr> ranges) {
        return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }

    static List<Subnet> subnets(Design design) {
        return design.networks().stream().flatMap(network -> network.subnets().stream()).toList();
    }
}
