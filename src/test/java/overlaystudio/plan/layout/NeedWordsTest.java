package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// The words of a file of needs, and the sizes that Azure asks of its special subnets.
class NeedWordsTest {

    @Test
    void eachChoiceHasAWordOfItsOwn() {
        assertThat(Stream.of(NetworkLayout.values()).map(NetworkLayout::word)).containsExactly("perCluster",
                "perRegion");
        assertThat(Stream.of(SpecialSubnet.values()).map(SpecialSubnet::word))
                .contains("dnsInbound", "dnsOutbound").doesNotHaveDuplicates();
    }

    @Test
    void aSpecialSubnetIsAsLargeAsAzureAsks() {
        assertThat(SpecialSubnet.GATEWAY.prefix()).isEqualTo(27);
        assertThat(SpecialSubnet.FIREWALL.prefix()).isEqualTo(26);
        assertThat(SpecialSubnet.BASTION.prefix()).isEqualTo(26);
        assertThat(SpecialSubnet.API_SERVER.prefix()).isEqualTo(28);
        assertThat(SpecialSubnet.DNS_INBOUND.prefix()).isEqualTo(28);
    }
}
