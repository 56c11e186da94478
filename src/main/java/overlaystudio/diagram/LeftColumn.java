package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// What stands to the left of the virtual networks: what is outside, the internet, and what is attached to subnets.
final class LeftColumn {

    static final double WIDTH = 190;
    static final double GAP = 14;

    private final Plan plan;
    private final Design design;
    private final List<Item> items = new ArrayList<>();

    private LeftColumn(Plan plan) {
        this.plan = plan;
        design = plan.design();
    }

    static List<Item> of(Plan plan) {
        LeftColumn column = new LeftColumn(plan);
        column.outside();
        column.internet();
        column.attached();
        return column.items;
    }

    private void outside() {
        design.externalNetworks().forEach(each -> add(Card.of(each, WIDTH)));
        design.appliances().stream()
                .filter(each -> Optional.ofNullable(each.subnet()).flatMap(plan::subnet).isEmpty())
                .forEach(each -> add(Card.of(each, design, WIDTH)));
    }

    private void internet() {
        List<Block> ways = new ArrayList<>();
        List<EgressBlock> egress = egress();
        egress.stream().filter(EgressBlock::leads).forEach(ways::add);
        design.publicIps().forEach(each -> ways.add(Card.of(each, InternetBlock.inner(WIDTH))));
        if (!ways.isEmpty()) {
            items.add(new Item(InternetBlock.ID, new InternetBlock(new Stack(8, ways))));
        }
        egress.stream().filter(each -> !each.leads())
                .forEach(each -> items.add(new Item(each.plan().egressId(), each)));
    }

    private List<EgressBlock> egress() {
        return plan.clusters().stream()
                .map(cluster -> new EgressBlock(cluster, plan, InternetBlock.inner(WIDTH)))
                .map(block -> block.leads() ? block : new EgressBlock(block.plan(), plan, WIDTH))
                .toList();
    }

    private void attached() {
        design.natGateways().forEach(each -> add(Card.of(each, design, WIDTH)));
        design.routeTables().forEach(each -> add(Card.of(each, WIDTH)));
        design.securityGroups().forEach(each -> add(Card.of(each, WIDTH)));
        design.reservedRanges().forEach(each -> add(Card.of(each, WIDTH)));
    }

    private void add(Card card) {
        items.add(new Item(card.id(), card));
    }
}
