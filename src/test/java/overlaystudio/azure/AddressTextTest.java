package overlaystudio.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.AddressText.Fault;

class AddressTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0/16", "10.0.0.300/24", "10.0.0.0/33", "10.0.0.0", "010.0.0.0/16", "", "fd00::/48"})
    void a_range_has_four_numbers_and_a_prefix_length(String text) {
        assertThat(AddressText.RANGE.fault(text)).map(Fault::rule).contains("cidr-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "0.0.0.0/0", "10.0.0.4/32"})
    void a_range_in_good_form_breaks_no_rule(String text) {
        assertThat(AddressText.RANGE.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.10.0.5/16,10.10.0.0/16", "10.0.0.255/24,10.0.0.0/24"})
    void host_bits_are_named_with_the_range_that_was_meant(String text, String meant) {
        Fault fault = AddressText.RANGE.fault(text).orElseThrow();
        assertThat(fault.rule()).isEqualTo("cidr-host-bits");
        assertThat(fault.suggestion()).isEqualTo(Optional.of(meant));
        assertThat(fault.message()).contains(text, meant);
        assertThat(AddressText.RANGE.fault(meant)).isEmpty();
    }

    @Test
    void ipv6_ranges_have_the_same_rules() {
        assertThat(AddressText.IPV6_RANGE.fault("fd00::")).map(Fault::rule).contains("cidr-syntax");
        assertThat(AddressText.IPV6_RANGE.fault("fd00::1/48")).map(Fault::rule).contains("cidr-host-bits");
        assertThat(AddressText.IPV6_RANGE.fault("fd00::/48")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0", "10.0.0.256", "10.0.0.10/32", "dns"})
    void a_dns_service_ip_is_an_address(String text) {
        assertThat(AddressText.DNS_SERVICE_IP.fault(text)).map(Fault::rule).contains("dns-ip-syntax");
        assertThat(AddressText.DNS_SERVICE_IP.fault("10.0.0.10")).isEmpty();
    }
}
