package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;

/// Bad input ends in a finding or in a refusal that names the place, never in an exception or in silence.
class HostileFileTest {

    private static final int FOUND_ERRORS = 1;
    private static final int UNREADABLE = 3;
    private static final String GOOD = DesignFile.toJson(Samples.example());
    private static final String POD = "\"podCidr\": \"192.168.0.0/16\"";
    private static final String COUNT = "\"count\": 3";
    private static final String SUBNET = "\"subnet\": \"subnet-1\"";

    @TempDir Path folder;

    /// Texts that are no JSON, with the words of the refusal.
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", "line 1, column 1: the file is empty; it should begin with {"),
                arguments("NaN", "'NaN' is no number; write a number or leave the field out"),
                arguments("{\"a\": -Infinity}", "is no number; write a number or leave the field out"),
                arguments("[".repeat(100_000), "more than the studio reads: brackets inside brackets too many times"),
                arguments("{\"a\":".repeat(50_000), "brackets inside brackets too many times"),
                arguments("{\"" + "k".repeat(100_000) + "\": 1}", "a very long name of a field"),
                arguments("{\"a\": " + "9".repeat(5_000) + "}", "a number of very many digits"),
                arguments("{\"a\": \"" + "x".repeat(17 << 20) + "\"}", "is larger than 16 MiB"),
                arguments("{} {}", "there is more after the closing bracket of the whole"),
                arguments("{}x", "line 1, column 3"),
                arguments("// no", "a comment cannot stand in JSON"),
                arguments("/* no */ {}", "a comment cannot stand in JSON"),
                arguments("{'a': 1}", "before ''' the name of a field in double quotes is missing"),
                arguments("{a: 1}", "before 'a' the name of a field in double quotes is missing"),
                arguments("{\"a\": 1,}", "before '}' the name of a field in double quotes is missing"),
                arguments("{\"a\": 1 \"b\": 2}", "before '\"' a comma is missing"),
                arguments("[1 2]", "before '2' a comma is missing"),
                arguments("{\"a\" 1}", "before '1' a colon is missing"),
                arguments("{\"a\": 01}", "a number does not begin with a zero"),
                arguments("{\"a\": +1}", "a number has no plus sign"),
                arguments("{\"a\": -}", "'}' ends a number before its next digit"),
                arguments("{\"a\": 1.}", "'}' ends a number before its next digit"),
                arguments("{\"a\": 0x10}", "before 'x' a comma is missing"),
                arguments("{\"a\": tru}", "'tru' is no value; a text stands in double quotes"),
                arguments("{\"a\": ]", "']' is no value"),
                arguments("}", "'}' closes what was not opened so"),
                arguments("{\"a\": \"\\x\"}", "a backslash before 'x' means nothing"),
                arguments("{\"a\": \"\\u12\"}", "after \\u four digits of a hexadecimal number are missing"),
                arguments("{\"a\": \"one\ntwo\"}", "a text does not go on in the next line; write \\n for it"),
                arguments("{\"a\": \"\u0000\"}", "a text holds a control character"),
                arguments("{\"a\": \"\\ud800\"}", "half of a character"),
                arguments("{\"a\": \"unterminated", "the text ends in the middle of a value"),
                arguments("<?xml version=\"1.0\"?>", "'<' is no value; a text stands in double quotes"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatIsNoDesignIsRefusedInWordsForPeople(String text, String words) throws IOException {
        assertRefused(run("check", text), words);
        assertRefused(run("layout", text), words);
    }

    /// Bytes that are no text.
    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe{\u0000}\u0000", "\u00e9", "\u001f\u008b\u0008\u0000",
            "{\"a\": \"\u00c0\u0080\"}"})
    void bytesThatAreNoTextAreRefused(String bytes) throws IOException {
        Path file = folder.resolve("hostile.json");
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(Run.of("check", file.toString()), "this is not UTF-8; save the file as UTF-8 and try again");
    }

    /// A place in a good design, what stands there instead, and the words of the refusal.
    static Stream<Arguments> values() {
        return Stream.concat(
                Stream.of(
                        "010.0.0.0/8", "10.0.0.0/08", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0", "/16",
                        "10.0.0/8", "10.0.0.0.0/8", "256.0.0.0/8", "10.0.0.1/8", "10.0.0.0/8 ", " 10.0.0.0/8",
                        "10.0.0.0/8/8", "0x0a.0.0.0/8", "10.0.0.0/8\\n", "\\u0661\\u0660.0.0.0/8", "1e1.0.0.0/8",
                        "::ffff:10.0.0.0/104", "fd00::/48", "10.0.0.0%eth0/8", "", "10.0.0.0/", "ten",
                        "10.0.0.0/4294967304", "10.0.0.0 /8", "10,0,0,0/8", "-1.0.0.0/8")
                        .map(text -> arguments(POD, "\"podCidr\": \"" + text + "\"", "line 28, column 20: 'podCidr'")),
                Stream.of(
                        arguments(COUNT, "\"count\": -1", "'count': -1 is not a whole number"),
                        arguments(COUNT, "\"count\": 2147483648", "'count': 2147483648 is not a whole number"),
                        arguments(COUNT, "\"count\": 1e9", "is not a whole number"),
                        arguments(COUNT, "\"count\": 1e400", "is not a whole number"),
                        arguments(COUNT, "\"count\": 3.5", "'count': 3.5 is not a whole number"),
                        arguments(COUNT, "\"count\": true", "'count'"),
                        arguments(COUNT, "\"count\": null", "'count' is null; leave the field out"),
                        arguments(COUNT, "\"count\": [3]", "'count'"),
                        arguments(COUNT, "\"count\": {}", "'count'"),
                        arguments(COUNT, COUNT + ", " + COUNT, "'count' is there twice"),
                        arguments(SUBNET, "\"subnet\": \"subnet-2\"", "there is no element with the id 'subnet-2'"),
                        arguments(SUBNET, "\"subnet\": \"nodepool1\"", "there is no element with the id 'nodepool1'"),
                        arguments(SUBNET, "\"subnet\": \"pool-1\"", "'pool-1' is a node pool"),
                        arguments("\"schemaVersion\": 1", "\"schemaVersion\": 999", "from a newer version"),
                        arguments("\"schemaVersion\": 1", "\"schemaVersion\": 0", "'schemaVersion'"),
                        arguments("\"2022-08-29\"", "\"2022-02-30\"", "'2022-02-30' is no date"),
                        arguments("\"2022-08-29\"", "\"+999999999-01-01\"", "is no date")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aWrongValueIsRefusedWhereItStands(String good, String bad, String words) throws IOException {
        assertThat(GOOD).containsOnlyOnce(good);
        assertRefused(run("check", GOOD.replace(good, bad)), words);
    }

    /// Designs that can be read, with the rule that speaks.
    static Stream<Arguments> designs() {
        String pools = IntStream.range(2, 10_002)
                .mapToObj(number -> "{\"id\": \"pool-%d\", \"name\": \"p%d\", \"mode\": \"User\", \"count\": 1, %s}"
                        .formatted(number, number, SUBNET))
                .collect(Collectors.joining(",", "\"pools\": [", ", {"));
        return Stream.of(
                arguments("\"pools\": [\n        {", pools, "pools-per-cluster-max"),
                arguments("\"name\": \"nodepool1\"", "\"name\": \"Node Pool\"", "name-pool-linux"),
                arguments("\"name\": \"nodepool1\"", "\"name\": \"\"", "name-pool-linux"),
                arguments(POD, "\"podCidr\": \"10.0.0.0/8\"", "pod-cidr-overlaps-cluster-subnet"),
                arguments(POD, "\"podCidr\": \"0.0.0.0/0\"", "pod-cidr"),
                arguments(POD, "\"podCidr\": \"192.168.0.0/32\"", "pod-cidr"),
                arguments(COUNT, "\"count\": 0", "system-pool-min-nodes"),
                arguments(COUNT, "\"count\": 100000", "cluster-nodes-max"));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aDesignThatCannotWorkIsJudged(String good, String bad, String rule) throws IOException {
        assertThat(GOOD).contains(good);
        Run run = run("check", GOOD.replace(good, bad));
        assertThat(run.code()).isEqualTo(FOUND_ERRORS);
        assertThat(run.out()).contains(rule);
        assertThat(run.err()).doesNotContain("Exception");
    }

    private Run run(String verb, String text) throws IOException {
        Path file = folder.resolve("hostile.json");
        Files.writeString(file, text);
        return Run.of(verb, file.toString());
    }

    private static void assertRefused(Run run, String words) {
        assertThat(run.err()).contains(words);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception", "fasterxml", "Json", "(code", "Feature");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(UNREADABLE);
    }
}
