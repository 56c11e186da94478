package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignFileRefusalTest {

    private static final String GOOD = DesignFile.toJson(Samples.example());

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // unknown, twice there, missing
                arguments("\"podCidr\"", "\"podCidrs\"", "28:9",
                        "'podCidrs' is not a field of a cluster's network; did you mean 'podCidr'?"),
                arguments("\"podCidr\"", "\"flags\"", "28:9", "'flags' is not a field of a cluster's network"),
                arguments("\"count\": 3", "\"mode\": \"User\"", "35:11", "'mode' is there twice, first in line 34"),
                arguments("\"prefix\": \"10.10.0.0/16\"", "\"delegation\": \"x\"", "15:9",
                        "a subnet lacks its 'prefix'"),
                arguments("\"rulesDate\": \"2022-08-29\",", "", "1:1", "a design lacks its 'rulesDate'"),
                // of the wrong type
                arguments("\"count\": 3", "\"count\": \"3\"", "35:20",
                        "'count': this is a text, and a number without quotes belongs here"),
                arguments("\"nodepool1\"", "7", "33:19", "'name': this is a number, and a text in quotes belongs here"),
                arguments("\"192.168.0.0/16\"", "null", "28:20",
                        "'podCidr' is null; leave the field out where nothing is set"),
                arguments("{\n        \"podCidr\": \"192.168.0.0/16\"\n      }", "[]", "27:18",
                        "'network': a cluster's network is an object in braces, and this is a list"),
                arguments("[\n        \"10.0.0.0/8\"\n      ]", "\"10.0.0.0/8\"", "11:19",
                        "'prefixes': this is a text, and a list in square brackets belongs here"),
                // numbers
                arguments("\"count\": 3", "\"count\": -3", "35:20",
                        "'count': -3 is not a whole number from 0 to 100,000"),
                arguments("\"count\": 3", "\"count\": 3.0", "35:20",
                        "'count': 3.0 is not a whole number from 0 to 100,000"),
                arguments("\"count\": 3", "\"count\": 9999999999", "35:20",
                        "'count': 9999999999 is not a whole number from 0 to 100,000"),
                // texts of a form
                arguments("\"192.168.0.0/16\"", "\"192.168.0.1/16\"", "28:20",
                        "the range is 192.168.0.0/16 (rule cidr-host-bits)"),
                arguments("\"192.168.0.0/16\"", "\"192.168.0.0/33\"", "28:20", "(rule cidr-syntax)"),
                arguments("\"podCidr\": \"192.168.0.0/16\"", "\"dnsServiceIp\": \"10.0.0\"", "28:25",
                        "(rule dns-ip-syntax)"),
                arguments("\"count\": 3", "\"count\": 3, \"maxSurge\": \"some\"", "35:35",
                        "'maxSurge': 'some' is no surge; write nodes such as '1', or a percentage such as '33%'"),
                arguments("\"2022-08-29\"", "\"29.08.2022\"", "4:16",
                        "'rulesDate': '29.08.2022' is no date; write it like '2022-08-29'"),
                arguments("\"System\"", "\"Systems\"", "34:19",
                        "'mode': 'Systems' is not possible here; there are System, User"),
                // identities and references
                arguments("\"id\": \"subnet-1\"", "\"id\": \"a/b\"", "16:17",
                        "'id': 'a/b' is no id of an element: it may not hold a / or be 'design'"),
                arguments("\"id\": \"subnet-1\"", "\"id\": \"design\"", "16:17",
                        "'id': 'design' is no id of an element: it may not hold a / or be 'design'"),
                arguments("\"id\": \"subnet-1\"", "\"id\": \"vnet-1\"", "16:17",
                        "the id 'vnet-1' is there twice, first in line 9"),
                arguments("\"subnet\": \"subnet-1\"", "\"subnet\": \"subnet-7\"", "36:21",
                        "there is no element with the id 'subnet-7'"),
                arguments("\"subnet\": \"subnet-1\"", "\"subnet\": \"vnet-1\"", "36:21",
                        "'vnet-1' is a virtual network, and a subnet belongs here"),
                // versions
                arguments("\"schemaVersion\": 1", "\"schemaVersion\": 2", "2:20",
                        "the file has schema version 2 and is from a newer version of the studio; this one reads"
                                + " version 1 and leaves the file as it is"),
                arguments("\"schemaVersion\": 1", "\"schemaVersion\": \"1\"", "2:20",
                        "'schemaVersion' is a whole number from 1 up, such as 1"),
                arguments("  \"schemaVersion\": 1,\n", "", "1:1",
                        "a design lacks its 'schemaVersion', which is 1 in this version of the studio"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsRefusedByNameLineAndColumn(String good, String bad, String spot, String message) {
        assertThat(GOOD).containsOnlyOnce(good);

        DesignFileException refusal = refusal(GOOD.replace(good, bad));

        assertThat(refusal.line() + ":" + refusal.column()).isEqualTo(spot);
        assertThat(refusal)
                .hasMessageStartingWith("plan.json, line " + refusal.line() + ", column " + refusal.column() + ": ")
                .hasMessageEndingWith(message);
    }

    @Test
    void columnsCountCharactersAfterWindowsLineEndsAndAByteOrderMark() {
        DesignFileException refusal =
                refusal("\uFEFF" + GOOD.replace("\n", "\r\n").replace("\"count\": 3", "\"count\": -3"));

        assertThat(refusal).hasMessageStartingWith("plan.json, line 35, column 20: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " \n", "{", "[", "{}", "[]", "1", "null", "\"design\"", "NaN", "{\"schemaVersion\": NaN}", "{} {}",
            "// no",
            "{'schemaVersion': 1}", "{\"schemaVersion\": 1,}", "{\"a\": \"\u0000\"}", "{\"schemaVersion\": 1e400}",
            "{\"schemaVersion\": 1, \"name\": \"\\ud800\"}", "{\"\\udc00\": 1}",
            "{\"schemaVersion\": 99999999999999999999}"})
    void whatIsNoDesignIsRefusedInOneLine(String text) {
        assertThat(refusal(text).getMessage())
                .startsWith("plan.json, line ")
                .doesNotContain("\n", "com.fasterxml", "(code", "Json", "token", "Feature");
    }

    @Test
    void hugeNestingIsRefused() {
        assertThat(refusal("[".repeat(100_000))).hasMessageContaining("more than the studio reads");
    }

    @Test
    void aMillionValuesAreRefused() {
        String text = "{\"schemaVersion\": 1, \"networks\": [" + "0,".repeat(1_100_000) + "0]}";

        assertThat(refusal(text)).hasMessageContaining("more than the studio reads");
    }

    @Test
    void moreNodesThanCanBePlannedAreRefused() {
        String pool = "{\"id\": \"p-%d\", \"name\": \"p\", \"mode\": \"User\", \"count\": 100000}";
        String pools = IntStream.range(0, 6).mapToObj(pool::formatted).collect(Collectors.joining(",", "[", "]"));
        String text = GOOD.replace("\"network\": {\n", "\"pools\": " + pools + ",\n      \"network\": {\n")
                .replaceFirst("(?s),\\s*\"pools\": \\[\\s*\\{\\s*\"id\": \"pool-1\".*?\\]", "");

        assertThat(refusal(text))
                .hasMessageEndingWith("'count': with this pool the design has more than 500,000 nodes");
    }

    @Test
    void anEndlessIdIsRefusedBeforeAnyPatternLooksAtIt() {
        String text = GOOD.replace("\"id\": \"subnet-1\"", "\"id\": \"a" + "/a".repeat(1_000_000) + "\"");

        assertThat(refusal(text).getMessage()).contains("is no id").hasSizeLessThan(300);
    }

    @Test
    void anotherTextThanTheStudioWritesIsReadAsWell() throws DesignFileException {
        String text = GOOD.replace("\n", "").replace("  ", "");

        assertThat(DesignFile.parse(text, "plan.json")).isEqualTo(Samples.example());
    }

    private static DesignFileException refusal(String text) {
        return catchThrowableOfType(DesignFileException.class, () -> DesignFile.parse(text, "plan.json"));
    }
}
