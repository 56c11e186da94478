package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import overlaystudio.net.Cidr;

class PresetsTest {

    private static final Presets COMPANY = new Presets("Contoso", new Placement(null, "rg-network", "westeurope"),
            List.of("westeurope"),
            Map.of(ElementKind.VIRTUAL_NETWORK, "vnet-{design}-{region}-{nn}", ElementKind.SUBNET, "snet",
                    ElementKind.NODE_POOL, "pool{n}"),
            List.of(Cidr.parse("10.64.0.0/15")), List.of(Cidr.parse("100.64.0.0/10")),
            List.of(Cidr.parse("172.20.0.0/14")),
            List.of(new Presets.Outside("Head office", List.of(Cidr.parse("10.64.0.0/16")), false)),
            List.of(new ResourceTag("owner", "network")));

    private final Design design = COMPANY.begin(Design.empty("shop", Design.DOCUMENT_DATE));

    private Design with(Edit edit) {
        return edit.applyTo(design);
    }

    private NewElements news(Design on) {
        return new NewElements(on, COMPANY);
    }

    @Test
    void aNewDesignIsPlacedTaggedAndKnowsTheOutsideNetworks() {
        assertThat(design.placement()).isEqualTo(new Placement(null, "rg-network", "westeurope"));
        assertThat(design.tags()).containsExactly(new ResourceTag("owner", "network"));
        assertThat(design.externalNetworks()).extracting(ExternalNetwork::name).containsExactly("Head office");
        assertThat(Presets.of(design).outside()).isEqualTo(COMPANY.outside());
    }

    @Test
    void aNetworkIsCalledByTheTemplateAndDrawnFromTheRangesBesideWhatIsOutside() {
        VirtualNetwork first = (VirtualNetwork) news(design).network().element();
        Design one = with(news(design).network());
        VirtualNetwork second = (VirtualNetwork) news(one).network().element();

        assertThat(first.name()).isEqualTo("vnet-shop-westeurope-01");
        assertThat(first.prefixes()).containsExactly(Cidr.parse("10.65.0.0/16"));
        assertThat(second.name()).isEqualTo("vnet-shop-westeurope-02");
        assertThat(second.prefixes()).isEmpty();
    }

    @Test
    void outsideNetworksAreKeptClearOfEvenWhereTheDesignHasThemNot() {
        Design bare = Design.empty("bare", Design.DOCUMENT_DATE);

        assertThat(((VirtualNetwork) news(bare).network().element()).prefixes())
                .containsExactly(Cidr.parse("10.65.0.0/16"));
    }

    @Test
    void aClusterGetsItsRangesAndADnsAddressInThem() {
        Cluster cluster = (Cluster) news(design).cluster(Optional.empty()).element();

        assertThat(cluster.name()).isEqualTo("aks-1");
        assertThat(cluster.network().podCidr()).isEqualTo(Cidr.parse("100.64.0.0/16"));
        assertThat(cluster.network().serviceCidr()).isEqualTo(Cidr.parse("172.20.0.0/16"));
        assertThat(cluster.network().dnsServiceIp()).hasToString("172.20.0.10");
        assertThat(cluster.pools()).extracting(NodePool::name).containsExactly("pool1");
        assertThat(news(design).pool(cluster).element().name()).isEqualTo("pool2");
    }

    @Test
    void aTemplateWithoutANumberGetsOneWhereTheNameIsTaken() {
        Design one = with(news(design).network());
        VirtualNetwork network = one.networks().getFirst();
        Edit.AddElement first = news(one).subnet(network).orElseThrow();
        Design two = first.applyTo(one);
        Edit.AddElement second = news(two).subnet(two.networks().getFirst()).orElseThrow();

        assertThat(first.element().name()).isEqualTo("snet");
        assertThat(second.element().name()).isEqualTo("snet2");
    }

    @Test
    void withoutPresetsAllIsAsBefore() {
        Design bare = Design.empty("bare", Design.DOCUMENT_DATE);
        Cluster cluster = (Cluster) new NewElements(bare).cluster(Optional.empty()).element();

        assertThat(Presets.NONE.begin(bare)).isEqualTo(bare);
        assertThat(cluster.network()).isEqualTo(ClusterNetwork.OVERLAY);
        assertThat(new NewElements(bare).network().element().name()).isEqualTo("vnet-1");
    }

    @Test
    void ofTwoTagsOfOneNameTheLastCounts() {
        assertThat(design.withTags(List.of(new ResourceTag("a", "1"), new ResourceTag("b", "2"),
                new ResourceTag("A", "3"))).tags())
                .containsExactly(new ResourceTag("A", "3"), new ResourceTag("b", "2"));
    }

    @Test
    void whatIsNoTagIsSaid() {
        assertThat(new ResourceTag("owner", "").complaint()).isEmpty();
        assertThat(new ResourceTag(" ", "x").complaint()).isPresent();
        assertThat(new ResourceTag("a/b", "x").complaint()).isPresent();
        assertThat(new ResourceTag("a\\b", "x").complaint()).isPresent();
        assertThat(new ResourceTag("a=b", "x").complaint()).isPresent();
        assertThat(new ResourceTag("-a", "x").complaint()).isPresent();
        assertThat(new ResourceTag("a", "x\ny").complaint()).isPresent();
        assertThat(new ResourceTag("a".repeat(513), "x").complaint()).isPresent();
        assertThat(new ResourceTag("a", "x".repeat(257)).complaint()).isPresent();
    }
}
