package overlaystudio.diagram.addressmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.RandomDesigns;
import overlaystudio.diagram.Shape;
import overlaystudio.file.Samples;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class AddressMapTest {

    private static final Frame FRAME = new Frame(100, 40, 800, 480);

    static Stream<Design> designs() {
        return Stream.of(Designs.all().stream(), Samples.names().stream().map(Samples::load),
                LongStream.range(0, 40).mapToObj(RandomDesigns::of)).flatMap(each -> each);
    }

    static Plan plan(Design design) {
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }

    private static AddressMap map(Design design) {
        return AddressMap.of(plan(design));
    }

    /// A network, outside networks and a kept range on 64 addresses, from a seed.
    private static Design small(long seed) {
        Random random = new Random(seed);
        List<VirtualNetwork> networks = new ArrayList<>();
        List<ExternalNetwork> outside = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            List<Subnet> subnets = List.of(
                    Subnet.of(new ElementId("subnet-" + each), "s" + each, range(random, 28)),
                    Subnet.of(new ElementId("subnet-1" + each), "t" + each, range(random, 28)));
            networks.add(VirtualNetwork.of(new ElementId("vnet-" + each), "v" + each, List.of(range(random, 26)))
                    .withSubnets(subnets));
            outside.add(ExternalNetwork.of(new ElementId("outside-" + each), "o" + each, List.of(range(random, 27)))
                    .withSummaryRoute(random.nextInt(3) == 0));
        }
        return Design.empty("seed " + seed, Design.DOCUMENT_DATE).withNetworks(networks)
                .withExternalNetworks(outside)
                .withReservedRanges(List.of(new ReservedRange(new ElementId("kept-1"), "k", range(random, 28))));
    }

    private static Cidr range(Random random, int least) {
        return Cidr.of(Cidr.parse("10.0.0.0/26").first().plus(random.nextInt(64)), least + random.nextInt(5));
    }

    @Test
    void overlaps_are_exactly_those_of_counting_addresses_one_by_one() {
        for (long seed = 0; seed < 300; seed++) {
            AddressMap map = map(small(seed));
            Set<String> counted = new HashSet<>();
            Cidr.parse("10.0.0.0/26");
            for (int address = 0; address < 64; address++) {
                pairs(map, IpAddress.parse("10.0.0.0").plus(address), counted);
            }
            assertThat(map.overlaps().stream().map(AddressMapTest::key)).as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(counted);
        }
    }

    private static void pairs(AddressMap map, IpAddress address, Set<String> to) {
        List<Claim> here = map.claims().stream().filter(each -> each.range().contains(address)).toList();
        for (int one = 0; one < here.size(); one++) {
            for (int other = one + 1; other < here.size(); other++) {
                if (!mayShare(here.get(one), here.get(other)) && !mayShare(here.get(other), here.get(one))) {
                    to.add(key(new Overlap(here.get(one), here.get(other), false)));
                }
            }
        }
    }

    private static boolean mayShare(Claim inner, Claim outer) {
        boolean ownSubnet = inner.kind() == ClaimKind.SUBNET && outer.id().equals(inner.network().orElseThrow());
        boolean kept = inner.kind() == ClaimKind.KEPT_FREE && outer.kind() == ClaimKind.NETWORK
                && inner.range().prefix() >= outer.range().prefix();
        return ownSubnet || kept || !inner.firm();
    }

    private static String key(Overlap overlap) {
        return overlap.wider().id() + " " + overlap.narrower().id();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void no_address_of_a_network_is_lost(Design design) {
        AddressMap map = map(design);
        for (VirtualNetwork network : design.networks()) {
            AddressSet space = AddressSet.of(network.prefixes());
            AddressSet free = AddressSet.of(map.free().stream()
                    .filter(each -> each.network().equals(network.id())).map(FreeRange::range).toList());
            AddressSet taken = AddressSet.of(map.claims().stream()
                    .filter(each -> each.kind() != ClaimKind.NETWORK && each.kind() != ClaimKind.OUTSIDE)
                    .map(Claim::range).toList());
            AddressSet own = AddressSet.of(network.subnets().stream().map(Subnet::prefix).toList());
            assertThat(free.overlaps(own)).isFalse();
            assertThat(space.minus(free).minus(taken).minus(overlaystudio.plan.PrivateSpace.RESERVED).isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void every_subnet_and_range_is_a_claim(Design design) {
        AddressMap map = map(design);
        plan(design).subnets().forEach(demand -> assertThat(map.of(demand.subnet().id()))
                .anyMatch(claim -> claim.range().equals(demand.subnet().prefix())));
        design.networks().forEach(network -> assertThat(map.of(network.id()).stream().map(Claim::range))
                .containsExactlyInAnyOrderElementsOf(network.prefixes()));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void areas_are_to_scale(Design design) {
        AddressMap map = map(design);
        for (Cidr scope : Stream.concat(map.blocks().stream(), Stream.of(map.opening())).toList()) {
            Grid grid = Grid.of(scope, FRAME);
            for (Claim claim : map.in(grid.scope())) {
                Frame frame = grid.frame(claim.range()).orElseThrow();
                double part = Math.min(1, (double) claim.range().size() / grid.scope().size());
                assertThat(frame.width() * frame.height())
                        .isCloseTo(part * FRAME.width() * FRAME.height(), within(1e-6));
                assertThat(FRAME.contains(frame)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void rectangles_share_ground_exactly_where_ranges_share_addresses(Design design) {
        AddressMap map = map(design);
        Grid grid = Grid.of(map.opening(), FRAME);
        List<Claim> seen = map.in(grid.scope()).stream()
                .filter(claim -> claim.range().prefix() <= grid.scope().prefix() + 12).limit(60).toList();
        for (Claim one : seen) {
            for (Claim other : seen) {
                assertThat(grid.frame(one.range()).orElseThrow().overlaps(grid.frame(other.range()).orElseThrow()))
                        .isEqualTo(one.range().overlaps(other.range()));
            }
        }
    }

    @Test
    void a_point_leads_to_its_address_and_back() {
        Grid grid = Grid.of(Cidr.parse("10.0.0.0/8"), FRAME);
        Cidr range = Cidr.parse("10.77.0.0/16");
        Frame frame = grid.frame(range).orElseThrow();
        assertThat(range.contains(grid.at(frame.centerX(), frame.centerY()))).isTrue();
        assertThat(grid.at(0, 0)).isEqualTo(IpAddress.parse("10.0.0.0"));
        assertThat(grid.at(5000, 5000)).isEqualTo(IpAddress.parse("10.255.255.255"));
        assertThat(grid.cellPrefix()).isEqualTo(16);
    }

    @Test
    void a_grid_shows_no_less_than_256_addresses() {
        Grid grid = Grid.of(Cidr.parse("10.0.3.8/29"), FRAME);
        assertThat(grid.scope()).isEqualTo(Cidr.parse("10.0.3.0/24"));
        assertThat(grid.frame(Cidr.parse("10.0.3.8/29")).orElseThrow().width()).isEqualTo(400);
        assertThat(grid.frame(Cidr.parse("10.0.4.0/29"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void texts_stay_inside_the_grid_or_its_margin(Design design) {
        AddressMap map = map(design);
        for (Cidr block : map.blocks()) {
            MapSheet.of(map, Grid.of(block, FRAME)).stream()
                    .filter(Shape.Text.class::isInstance)
                    .map(shape -> ((Shape.Text) shape).frame())
                    .forEach(text -> assertThat(new Frame(0, 14, 901, 516).contains(text)).isTrue());
        }
    }

    @Test
    void networks_that_do_not_meet_overlap_without_harm() {
        VirtualNetwork one = VirtualNetwork.of(Designs.id("vnet-1"), "one", List.of(Cidr.parse("10.0.0.0/16")));
        VirtualNetwork other = VirtualNetwork.of(Designs.id("vnet-2"), "other", List.of(Cidr.parse("10.0.0.0/17")));
        Design design = Design.empty("two", Design.DOCUMENT_DATE).withNetworks(List.of(one, other));
        assertThat(map(design).overlaps()).singleElement().matches(overlap -> !overlap.meets());
        Design peered = design.withPeerings(List.of(
                overlaystudio.design.Peering.of(Designs.id("peering-1"), "p", one.id(), other.id())));
        assertThat(map(peered).overlaps()).singleElement().matches(Overlap::meets);
    }

    @Test
    void one_first_sees_the_smallest_range_around_the_networks() {
        assertThat(map(Designs.hubAndSpoke()).opening()).isEqualTo(Cidr.parse("10.0.0.0/14"));
        assertThat(map(Design.empty("none", Design.DOCUMENT_DATE)).opening()).isEqualTo(Cidr.parse("10.0.0.0/8"));
    }
}
