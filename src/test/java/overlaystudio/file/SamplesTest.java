package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

class SamplesTest {

    private static final Path FOLDER = Path.of("assets", "samples");
    private static final RuleBook BOOK = RuleBook.standard();
    private static final String[] MISTAKES = {
            "agic",
            "autoscaler-range",
            "cluster-nodes-max",
            "dns-ip-in-service-cidr",
            "dns-ip-not-first",
            "max-pods-max",
            "max-pods-min",
            "name-pool-linux",
            "name-pool-unique",
            "nat-gateway-on-subnet-needs-type",
            "network-policy-values",
            "new-clusters-only",
            "node-subnet-delegated",
            "one-overlay-cluster-per-subnet",
            "onprem-overlap-vnet",
            "os-linux-only",
            "outbound-managed-nat-byo",
            "outbound-udr-not-internet",
            "outbound-udr-route",
            "peering-overlap",
            "pod-cidr-capacity-max",
            "pod-cidr-capacity-now",
            "pod-cidr-min-size",
            "pod-cidr-overlaps-cluster-subnet",
            "pod-cidr-overlaps-onprem",
            "pod-cidr-overlaps-peered",
            "pod-cidr-overlaps-service",
            "pool-nodes-max",
            "region-allowed",
            "service-cidr-overlaps-cluster-subnet",
            "service-cidr-overlaps-onprem",
            "service-cidr-overlaps-peered",
            "service-cidr-reserved",
            "service-cidr-size",
            "sku-aks-restricted",
            "sku-v5-blocked",
            "subnet-capacity-now",
            "subnet-outside-vnet",
            "subnet-overlap",
            "subnet-size",
            "subscription-id",
            "system-pool-min-nodes",
            "virtual-nodes",
            "vnet-prefix-self-overlap"};

    static List<String> names() {
        return Samples.names();
    }

    @Test
    void everySampleFileIsOfferedAndEveryOfferedSampleIsAFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names().stream().map(Samples::fileName).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleIsWrittenAsTheStudioWouldWriteIt(String name) throws IOException {
        assertThat(DesignFile.toJson(Samples.load(name)))
                .isEqualTo(Files.readString(FOLDER.resolve(Samples.fileName(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleIsCalledLikeItsDesignAndHasATitle(String name) {
        assertThat(Samples.load(name).name()).isEqualTo(name);
        assertThat(Samples.title(name)).isNotBlank();
    }

    @Test
    void thereIsNoOtherSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.load("../design"))
                .withMessageContaining("no sample");
    }

    @Test
    void theExampleHasNoErrorOnItsDay() {
        assertThat(errors(BOOK.judge(Samples.example()))).isEmpty();
    }

    @Test
    void theCompanyNetworkHasNoFindingOnItsDay() {
        assertThat(BOOK.judge(Samples.load("hub-and-spoke")).findings()).isEmpty();
    }

    @Test
    void theCompanyNetworkHasItsHubInAnotherSubscriptionAndTwoClustersThatShareAPodCidr() {
        Design design = Samples.load("hub-and-spoke");

        assertThat(design.networks().getFirst()).satisfies(hub -> {
            assertThat(hub.lifecycle()).isEqualTo(Lifecycle.EXISTING);
            assertThat(hub.placement().subscription()).isNotNull().isNotEqualTo(design.placement().subscription());
        });
        assertThat(design.clusters()).extracting(cluster -> cluster.network().podCidr()).hasSize(2).containsOnly(
                design.clusters().getFirst().network().podCidr());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-08-29", "2026-08-21"})
    void aThousandNodesAreWithoutErrorOnBothDays(LocalDate day) {
        Design design = Samples.load("at-the-limit");
        Cluster cluster = design.clusters().getFirst();

        assertThat(errors(BOOK.judge(design, day))).isSubsetOf("region-allowed");
        assertThat(cluster.pools()).hasSizeGreaterThan(2).extracting(pool -> pool.maxSurge()).doesNotContainNull();
        assertThat(cluster.pools().stream().mapToInt(pool -> pool.count()).sum()).isEqualTo(1_000);
    }

    @Test
    void theMistakesAreFound() {
        assertThat(errors(BOOK.judge(Samples.load("mistakes")))).contains(MISTAKES);
    }

    private static Set<String> errors(Assessment assessment) {
        Set<String> rules = new TreeSet<>();
        assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .forEach(rules::add);
        return rules;
    }
}
