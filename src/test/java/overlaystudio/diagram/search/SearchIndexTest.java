package overlaystudio.diagram.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Diagram;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class SearchIndexTest {

    private static final SearchIndex ESTATE = index(Designs.hubAndSpoke());

    private static SearchIndex index(Design design) {
        Plan plan = Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
        return SearchIndex.of(plan, Diagram.of(plan, Map.of()));
    }

    private static List<String> ids(SearchIndex index, String typed) {
        return index.find(typed).stream().map(Hit::id).map(ElementId::value).toList();
    }

    private static List<String> find(String typed) {
        return ids(ESTATE, typed);
    }

    @Test
    void names_are_found_whatever_their_capitals() {
        assertThat(find("Billing-AKS").getFirst()).isEqualTo("cluster-2");
        assertThat(find("gateway")).containsExactly("subnet-1");
        assertThat(find(" hub-firewall ").getFirst()).isEqualTo("appliance-1");
    }

    @Test
    void what_is_called_so_comes_before_what_only_begins_so() {
        assertThat(find("hub")).startsWith("vnet-1").contains("appliance-1", "peering-1", "peering-2");
        assertThat(find("work").subList(0, 2)).containsExactlyInAnyOrder("pool-3", "pool-5");
        assertThat(find("shop-nodes").getFirst()).isEqualTo("subnet-20");
    }

    @Test
    void identities_are_found() {
        assertThat(find("subnet-20").getFirst()).isEqualTo("subnet-20");
        assertThat(find("pool-3/node-16")).containsExactly("pool-3/node-16");
    }

    @Test
    void kinds_are_found() {
        assertThat(find("node pool")).containsExactly("pool-2", "pool-3", "pool-4", "pool-5");
        assertThat(find("virtual network")).startsWith("vnet-1", "vnet-2", "vnet-3");
        assertThat(find("route table")).contains("routes-1");
    }

    @Test
    void notes_are_found_by_any_of_their_lines() {
        SearchIndex index = index(Designs.noted());
        assertThat(ids(index, "hub is touched")).containsExactly("note-1");
        assertThat(ids(index, "left to right")).containsExactly("note-3");
        assertThat(ids(index, "note")).contains("note-1", "note-2", "note-3", "note-4", "note-5");
    }

    @Test
    void vm_sizes_are_found_be_they_set_or_default() {
        Design design = Designs.hubAndSpoke();
        NodePool pool = design.find(Designs.id("pool-3"), NodePool.class).orElseThrow();
        SearchIndex index = index(design.replace(pool.withVmSize("Standard_D16s_v5")));
        assertThat(ids(index, "d16s_v5")).containsExactly("pool-3");
        assertThat(ids(index, "standard_")).contains("pool-3");
    }

    @Test
    void several_words_are_all_asked_for() {
        assertThat(find("node 3 work shop-aks")).containsExactly("pool-3/node-3");
        assertThat(find("work nonsense")).isEmpty();
    }

    @Test
    void an_address_finds_who_has_it_and_then_the_ranges_around_it() {
        assertThat(find("10.2.0.5")).containsExactly("pool-2/node-2", "subnet-20", "vnet-2");
        assertThat(find("10.0.1.4")).startsWith("appliance-1", "subnet-2", "vnet-1").endsWith("routes-1");
        assertThat(find("10.2.3.250")).containsExactly("subnet-20", "vnet-2");
        assertThat(find("10.2.99.1")).containsExactly("vnet-2");
    }

    @Test
    void an_address_of_a_pod_finds_block_and_node_in_each_cluster() {
        assertThat(find("192.168.1.77")).startsWith("cluster-1/block-1", "cluster-2/block-1", "pool-2/node-2",
                "pool-4/node-2").endsWith("cluster-1/pods", "cluster-2/pods");
        assertThat(find("192.168.255.1")).contains("cluster-1/block-255", "cluster-1/pods");
    }

    @Test
    void addresses_of_services_are_found() {
        assertThat(find("172.16.0.10")).startsWith("cluster-1/services");
        assertThat(find("172.16.9.9")).contains("cluster-2/services");
    }

    @Test
    void holes_of_an_outside_network_are_not_its_own() {
        assertThat(find("172.20.0.1")).containsExactly("outside-1");
        assertThat(find("172.21.0.1")).isEmpty();
    }

    @Test
    void a_range_finds_those_around_it_and_those_within_it() {
        assertThat(find("10.2.0.0/22")).startsWith("subnet-20", "vnet-2").contains("pool-2/node-1");
        assertThat(find("10.2.0.0/16")).startsWith("vnet-2").contains("subnet-20", "subnet-21");
        assertThat(find("10.2.0.9/22")).isEqualTo(find("10.2.0.0/22"));
        assertThat(find("192.168.1.0/24")).startsWith("cluster-1/block-1");
        assertThat(find("0.0.0.0/0")).contains("routes-1");
    }

    @Test
    void half_an_address_finds_what_begins_so() {
        assertThat(find("10.2.8.")).containsExactly("subnet-21");
        assertThat(find("10.64")).containsExactly("reserved-1");
    }

    @Test
    void ipv6_addresses_and_ranges_are_found() {
        Design design = Designs.hubAndSpoke();
        Design dual = design.replace(design.networks().getFirst()
                .withIpv6Prefixes(List.of(overlaystudio.net.Ipv6Cidr.parse("fd00:2::/48"))));
        assertThat(ids(index(dual), "fd00:2::5")).containsExactly("vnet-2");
        assertThat(ids(index(dual), "fd00:2::/48")).containsExactly("vnet-2");
        assertThat(ids(index(dual), "fd00:3::1")).isEmpty();
    }

    @Test
    void nodes_that_are_not_drawn_are_found_as_well() {
        SearchIndex index = index(Designs.example(1200));
        assertThat(ids(index, "pool-1/node-1150")).containsExactly("pool-1/node-1150");
        assertThat(ids(index, "10.10.4.177")).startsWith("pool-1/node-1198");
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(find("")).isEmpty();
        assertThat(find("  ")).isEmpty();
        assertThat(find("no such thing")).isEmpty();
    }

    @Test
    void every_hit_says_what_it_is() {
        Samples.names().forEach(name -> {
            SearchIndex index = index(Samples.load(name));
            assertThat(index.find("e")).isNotEmpty().allSatisfy(hit -> {
                assertThat(hit.title()).isNotBlank();
                assertThat(hit.words()).isNotBlank();
            });
        });
    }
}
