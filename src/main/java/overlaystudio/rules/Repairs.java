package overlaystudio.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// Repairs that change one element, each a step of Undo of its own.
public final class Repairs {

    private Repairs() {}

    /// A change of one element; none if it exists already, for what exists is never changed.
    public static <E extends Element> Stream<QuickFix> change(
            Design design, ElementId id, Class<E> type, String field, String title, UnaryOperator<E> change) {
        return design.find(id, type).stream()
                .filter(Repairs::isPlanned)
                .map(_ -> new Edit.ChangeElement<>(id, type, field, title, change))
                .map(edit -> new QuickFix(title, new Edit.Batch(title, List.of(edit))));
    }

    /// Several edits as one repair.
    public static QuickFix batch(String title, List<Edit> edits) {
        return new QuickFix(title, new Edit.Batch(title, edits));
    }

    /// Whether an element is ours to create; what has no lifecycle is not.
    public static boolean isPlanned(Element element) {
        return lifecycle(element) == Lifecycle.PLANNED;
    }

    private static Lifecycle lifecycle(Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.lifecycle();
            case Subnet it -> it.lifecycle();
            case Peering it -> it.lifecycle();
            case RouteTable it -> it.lifecycle();
            case NatGateway it -> it.lifecycle();
            case PublicIp it -> it.lifecycle();
            case SecurityGroup it -> it.lifecycle();
            case Appliance it -> it.lifecycle();
            case Cluster it -> it.lifecycle();
            case NodePool it -> it.lifecycle();
            case ExternalNetwork _, ReservedRange _, Note _ -> Lifecycle.EXISTING;
        };
    }
}
