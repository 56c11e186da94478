package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.rules.CaseDesigns.natted;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.pods;
import static overlaystudio.rules.CaseDesigns.prefixes;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.service;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.net.Ipv6Cidr;

/// The rules about two versions of a design, each judged on pairs.
class ChangeRulesTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final LocalDate DOCUMENT = Design.DOCUMENT_DATE;
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 21);

    private static List<String> said(Design before, Design after, LocalDate day) {
        List<Finding> found = BOOK.compare(before, after, day);
        assertThat(found).allSatisfy(each -> {
            assertThat(each.message()).isNotBlank().doesNotContain("null", "Optional").doesNotEndWith(".");
            assertThat(each.places()).isNotEmpty();
        });
        return found.stream().map(each -> each.rule() + " " + each.severity().word()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-08-29", "2026-08-21"})
    void nothing_is_said_of_a_design_that_stays(LocalDate day) {
        assertThat(said(clean(), clean(), day)).isEmpty();
        assertThat(said(clean(), clean().withClusters(List.of()), day)).isEmpty();
        assertThat(said(clean().withClusters(List.of()), clean(), day)).isEmpty();
    }

    @Test
    void a_default_that_is_written_down_is_no_change() {
        Design unset = net(network -> network.withPodCidr(null).withServiceCidr(null).withDnsServiceIp(null));
        Design set = net(network -> network.withPodCidr(range("10.244.0.0/16"))
                .withServiceCidr(range("10.0.0.0/16")).withDnsServiceIp(null));
        assertThat(said(unset, outbound(set, OutboundType.LOAD_BALANCER), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, error", "2026-01-03, error", "2026-01-04, warning", "2026-04-02, warning", "2026-04-03, info",
            "2026-08-21, info"
    })
    void a_pod_range_that_grows_is_judged_by_date(LocalDate day, String severity) {
        assertThat(said(pods("100.64.0.0/18"), pods("100.64.0.0/16"), day))
                .containsExactly("pod-cidr-immutable " + severity);
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, pod-cidr-immutable", "2026-01-03, pod-cidr-immutable", "2026-01-04, pod-cidr-expand-superset",
            "2026-08-21, pod-cidr-expand-superset"
    })
    void a_pod_range_is_neither_replaced_nor_shrunk_on_any_day(LocalDate day, String rule) {
        assertThat(said(pods("100.64.0.0/18"), pods("100.65.0.0/16"), day)).containsExactly(rule + " error");
        assertThat(said(pods("100.64.0.0/16"), pods("100.64.0.0/18"), day)).containsExactly(rule + " error");
    }

    @Test
    void an_ipv6_pod_range_never_changes() {
        Design before = net(network -> network.withIpv6PodCidr(Ipv6Cidr.parse("fd00:1::/64")));
        Design after = net(network -> network.withIpv6PodCidr(Ipv6Cidr.parse("fd00:2::/64")));
        assertThat(said(before, after, TODAY)).containsExactly("pod-cidr-expand-superset error");
        assertThat(said(before, clean(), TODAY)).containsExactly("pod-cidr-expand-superset error");
        assertThat(said(before, before, TODAY)).isEmpty();
    }

    @Test
    void a_kubenet_range_never_changes_but_another_one_may_come_with_overlay() {
        Design before = net(network -> network.withModel(NetworkModel.KUBENET).withPodCidr(range("100.64.0.0/18")));
        Design larger = net(network -> network.withModel(NetworkModel.KUBENET).withPodCidr(range("100.64.0.0/16")));
        assertThat(said(before, larger, TODAY)).containsExactly("pod-cidr-immutable error");
        assertThat(said(before, pods("100.80.0.0/16"), LocalDate.of(2025, 8, 28)))
                .containsExactly("pod-cidr-immutable error");
        assertThat(said(before, pods("100.80.0.0/16"), LocalDate.of(2025, 8, 29))).isEmpty();
        assertThat(said(before, pods("100.80.0.0/16"), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-03, false", "2026-01-04, true", "2026-08-21, true"})
    void a_pod_range_cannot_grow_beside_windows_pools(LocalDate day, boolean said) {
        NodePool windows = NodePool.of(new ElementId("pool-2"), "win", PoolMode.USER, Given.SUBNET)
                .withOsType(OsType.WINDOWS);
        List<String> found = said(
                pods("100.64.0.0/18").add(windows, Given.CLUSTER), pods("100.64.0.0/16").add(windows, Given.CLUSTER),
                day);
        assertThat(found.contains("pod-cidr-expand-linux-only error")).isEqualTo(said);
        assertThat(said(pods("100.64.0.0/18"), pods("100.64.0.0/16"), day))
                .noneMatch(each -> each.startsWith("pod-cidr-expand"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-03, false", "2026-01-04, true", "2026-08-21, true"})
    void a_pod_range_must_not_grow_into_a_peer(LocalDate day, boolean said) {
        Design before = peer(pods("172.16.0.0/16"), "172.18.0.0/16");
        assertThat(said(before, peer(pods("172.16.0.0/14"), "172.18.0.0/16"), day)
                .contains("pod-cidr-expand-new-overlaps error")).isEqualTo(said);
        assertThat(said(before, peer(pods("172.16.0.0/15"), "172.18.0.0/16"), day))
                .doesNotContain("pod-cidr-expand-new-overlaps error");
    }

    @Test
    void a_pod_range_that_grows_into_the_network_is_refused_at_a_subnet_only() {
        assertThat(said(pods("11.0.0.0/16"), pods("10.0.0.0/7"), TODAY))
                .contains("pod-cidr-expand-new-overlaps error");
        assertThat(said(pods("10.64.0.0/16"), pods("10.64.0.0/15"), TODAY))
                .containsExactly("pod-cidr-immutable info");
        assertThat(said(
                prefixes(pods("10.20.128.0/17"), "10.10.0.0/16", "10.20.0.0/24"),
                prefixes(pods("10.20.0.0/16"), "10.10.0.0/16", "10.20.0.0/24"),
                TODAY)).contains("pod-cidr-expand-new-overlaps warning");
        Design before = withSubnet(pods("10.64.0.0/16"), "data", "10.65.0.0/24");
        Design after = withSubnet(pods("10.64.0.0/15"), "data", "10.65.0.0/24");
        assertThat(said(before, after, TODAY)).contains("pod-cidr-expand-new-overlaps error");
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, , error", "2026-04-15, 1.32, error", "2026-04-15, 1.33, info", "2026-04-16, 1.33, info",
            "2026-08-21, 1.32, error", "2026-08-21, 1.34, info"
    })
    void a_service_range_grows_with_kubernetes_only(LocalDate day, String version, String severity) {
        assertThat(said(version(service("172.20.0.0/20"), version), version(service("172.20.0.0/16"), version), day))
                .containsExactly("service-cidr-immutable " + severity);
        assertThat(said(version(service("172.20.0.0/16"), version), version(service("172.21.0.0/16"), version), day))
                .containsExactly("service-cidr-immutable error");
    }

    private static Design version(Design design, String version) {
        return version == null
                ? design
                : cluster(design, each -> each.withKubernetesVersion(KubernetesVersion.parse(version).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, error", "2023-01-11, error", "2023-01-12, warning", "2024-03-16, warning", "2024-03-17, info",
            "2026-08-21, info"
    })
    void a_supported_change_of_the_outbound_type_is_judged_by_date(LocalDate day, String severity) {
        assertThat(said(clean(), outbound(clean(), OutboundType.USER_DEFINED_ROUTING), day))
                .containsExactly("outbound-change " + severity);
        assertThat(said(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY),
                outbound(natted(), OutboundType.NONE), day)).containsExactly("outbound-change " + severity);
    }

    @ParameterizedTest
    @CsvSource({
            "true, LOAD_BALANCER, BLOCK, error", "true, NONE, BLOCK, error", "true, NONE, LOAD_BALANCER, info",
            "true, LOAD_BALANCER, MANAGED_NAT_GATEWAY, error", "false, LOAD_BALANCER, MANAGED_NAT_GATEWAY, info",
            "false, LOAD_BALANCER, BLOCK, info", "false, LOAD_BALANCER, USER_DEFINED_ROUTING, error",
            "false, MANAGED_NAT_GATEWAY, MANAGED_NAT_GATEWAY_V2, info",
            "false, MANAGED_NAT_GATEWAY, LOAD_BALANCER, error",
            "false, MANAGED_NAT_GATEWAY_V2, MANAGED_NAT_GATEWAY, error", "false, MANAGED_NAT_GATEWAY_V2, NONE, info",
            "false, BLOCK, LOAD_BALANCER, info"
    })
    void the_tables_of_azure_say_which_change_is_supported(
            boolean own, OutboundType before, OutboundType after, String severity) {
        Design design = own ? clean() : pool(clean(), each -> each.withSubnet(null));
        assertThat(said(outbound(design, before), outbound(design, after), TODAY))
                .containsExactly("outbound-change " + severity);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-28, error", "2026-05-29, info"})
    void where_the_documents_disagree_the_change_says_so(LocalDate day, String severity) {
        Design design = pool(clean(), each -> each.withSubnet(null));
        List<Finding> found = BOOK.compare(
                outbound(design, OutboundType.MANAGED_NAT_GATEWAY_V2), outbound(design, OutboundType.BLOCK), day);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.severity().word()).isEqualTo(severity);
            assertThat(each.message()).contains("2026-05-29", "2026-08-05");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-08-29", "2026-08-21"})
    void a_pool_keeps_its_max_pods_and_its_size(LocalDate day) {
        Design before = pool(clean(), each -> each.withMaxPods(50).withVmSize("Standard_D4s_v3"));
        assertThat(said(before, pool(before, each -> each.withMaxPods(51)), day))
                .containsExactly("max-pods-immutable info");
        assertThat(said(before, pool(before, each -> each.withVmSize("Standard_D8s_v3")), day))
                .containsExactly("sku-immutable info");
        assertThat(said(before, pool(before, each -> each.withVmSize("standard_d4s_V3").withCount(7)), day)).isEmpty();
    }

    @Test
    void a_size_that_azure_chooses_is_not_compared() {
        Design sized = pool(clean(), each -> each.withVmSize("Standard_D4s_v3"));
        assertThat(said(clean(), sized, TODAY)).isEmpty();
        assertThat(said(clean(), sized, DOCUMENT)).containsExactly("sku-immutable info");
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, false", "2023-07-15, false", "2023-07-16, true", "2026-08-21, true"})
    void the_model_and_the_data_plane_change_one_after_the_other(LocalDate day, boolean said) {
        Design before = net(network -> network.withModel(NetworkModel.NODE_SUBNET));
        Design both = net(network -> network.withDataplane(Dataplane.CILIUM));
        assertThat(said(before, both, day).contains("migrate-one-op error")).isEqualTo(said);
        assertThat(said(before, clean(), day)).isEmpty();
        assertThat(said(clean(), both, day)).isEmpty();
    }

    @Test
    void a_change_is_seen_by_identity_and_not_by_name() {
        Design renamed = cluster(pods("100.64.0.0/16"), each -> each.withName("other"));
        assertThat(said(pods("100.64.0.0/18"), renamed, DOCUMENT)).containsExactly("pod-cidr-immutable error");
    }

    @Test
    void every_rule_about_changes_is_tried_here() {
        assertThat(RuleCatalog.changes()).extracting(ChangeRule::id).containsExactly(
                "pod-cidr-immutable", "pod-cidr-expand-superset", "pod-cidr-expand-linux-only",
                "pod-cidr-expand-new-overlaps", "service-cidr-immutable", "migrate-one-op", "max-pods-immutable",
                "sku-immutable", "outbound-change");
    }
}
