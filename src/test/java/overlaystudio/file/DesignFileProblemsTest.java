package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/// A file in which more than one thing is wrong.
class DesignFileProblemsTest {

    private static final String GOOD = DesignFile.toJson(Samples.example());

    @Test
    void eachIsSaidWithItsLineAndColumnInTheOrderOfTheText() {
        String bad = GOOD
                .replace("\"rulesDate\": \"2022-08-29\"", "\"rulesDate\": \"today\"")
                .replace("\"prefix\": \"10.10.0.0/16\"", "\"prefix\": \"10.10.0.0/16\", \"ipv6Prefix\": \"fd00::/129\"")
                .replace("\"podCidr\": \"192.168.0.0/16\"", "\"podCidr\": \"192.168.0.0\", \"podcidr\": 1")
                .replace("\"count\": 3", "\"count\": -3");
        assertThat(lines(bad)).hasSize(6).first().isEqualTo("x.json has 5 problems:");
        assertThat(lines(bad).subList(1, 6)).satisfiesExactly(
                date -> assertThat(date).startsWith("  line 4, column 16: 'rulesDate': 'today' is no date"),
                space -> assertThat(space).startsWith("  line 18, column 51: 'ipv6Prefix': "),
                pods -> assertThat(pods).startsWith("  line 28, column 20: 'podCidr': "),
                unknown -> assertThat(unknown).startsWith(
                        "  line 28, column 35: 'podcidr' is not a field of a cluster's network; did you mean"),
                count -> assertThat(count).startsWith("  line 35, column 20: 'count': -3 is not a whole number"));
        DesignFileException first = refused(bad);
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.column()).isEqualTo(16);
    }

    @Test
    void everyReferenceThatLeadsNowhereIsSaid() {
        String bad = GOOD.replace("\"prefix\": \"10.10.0.0/16\"",
                "\"prefix\": \"10.10.0.0/16\", \"routeTable\": \"none\", \"natGateway\": \"subnet-1\"");
        assertThat(lines(bad)).hasSize(3).anyMatch(line -> line.endsWith("there is no element with the id 'none'"))
                .anyMatch(line -> line.endsWith("'subnet-1' is a subnet, and a NAT gateway belongs here"));
    }

    @Test
    void whatOnlyFollowsFromAnotherProblemIsNotSaid() {
        List<String> alone = List.of(
                GOOD.replace("\"prefix\": \"10.10.0.0/16\"", "\"prefix\": 7"),
                GOOD.replace("\"prefix\": \"10.10.0.0/16\"", "\"prefx\": \"10.10.0.0/16\""),
                GOOD.replace("\"id\": \"subnet-1\"", "\"id\": 1"),
                GOOD.replace("\"subnets\"", "\"subnetz\""),
                GOOD.replace("\"networks\"", "\"network\""),
                GOOD.replace("\"id\": \"subnet-1\"", "\"id\": \"vnet-1\""));
        alone.forEach(text -> assertThat(lines(text)).as(text).hasSize(1));
    }

    @Test
    void ofVeryManyTheFirstTwentyAreSaid() {
        String prefixes = IntStream.range(0, 2_000).mapToObj(at -> "\"" + at + "\"").collect(Collectors.joining(","));
        List<String> said = lines(GOOD.replace("\"10.0.0.0/8\"", prefixes));
        assertThat(said).hasSize(21).first().isEqualTo("x.json has 2,000 problems; the first 20:");
        assertThat(said.get(1)).startsWith("  line 12, column 9: 'prefixes': ");
        assertThat(said.get(20)).startsWith("  line 12, column ");
    }

    @Test
    void tooManyNodesAreSaidOnce() {
        String pool = "{\"id\": \"p-%d\", \"name\": \"p\", \"mode\": \"User\", \"count\": 100000}";
        String pools = IntStream.range(0, 9).mapToObj(pool::formatted).collect(Collectors.joining(","));
        assertThat(lines(GOOD.replace("\"pools\": [", "\"pools\": [" + pools + ","))).singleElement().asString()
                .contains("more than 500,000 nodes");
    }

    @Test
    void needsAreReadTheSameWay() {
        String needs = "{\"schemaVersion\": 1,\n\"name\": \"x\",\n\"clusters\": [\n"
                + "{\"name\": \"a\", \"nodes\": 1, \"maxPods\": -1},\n{\"name\": \"b\"}]}";
        DesignFileException refusal =
                catchThrowableOfType(DesignFileException.class, () -> NeedsFile.parse(needs, "needs.json"));
        assertThat(String.valueOf(refusal.getMessage()).lines()).containsExactly(
                "needs.json has 3 problems:",
                "  line 1, column 1: a file of needs lacks its 'resourceGroup'",
                "  line 4, column 38: 'maxPods': -1 is not a whole number from 0 to 100,000",
                "  line 5, column 1: a cluster that is wanted lacks its 'nodes'");
    }

    private static DesignFileException refused(String text) {
        return catchThrowableOfType(DesignFileException.class, () -> DesignFile.parse(text, "x.json"));
    }

    private static List<String> lines(String text) {
        return String.valueOf(refused(text).getMessage()).lines().toList();
    }
}
