package overlaystudio.export.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.file.RandomDesigns;
import overlaystudio.file.Samples;

/// What holds of every file, whatever the design. Those of known designs and of a tenth of the others lie in
/// `target/bicep`, where the checks of other people's tools find them.
class BicepShapeTest {

    private static final Path FOLDER = Path.of("target", "bicep");
    private static final int SEEDS = 120;
    private static final Pattern USE = Pattern.compile("(?<![.:\\w'])([A-Za-z_]\\w*)(?=\\.|::|,|\\)|$)");
    private static final List<String> FUNCTIONS = List.of("true", "false", "object", "string", "resourceGroup");

    static Stream<Arguments> designs() {
        Stream<Design> known = Stream.concat(
                Samples.names().stream().map(Samples::load),
                Stream.of(BicepDesigns.company(), BicepDesigns.severalGroups()));
        Stream<Arguments> dated = known.flatMap(design -> Stream
                .of(BicepDesigns.DOCUMENT, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 6, 1), BicepDesigns.TODAY)
                .map(day -> Arguments.of(design.name() + "-" + day, design.withRulesDate(day))));
        Stream<Arguments> random = IntStream.range(0, SEEDS)
                .mapToObj(seed -> Arguments.of("seed-" + seed, withKnownDay(new RandomDesigns(seed).next())));
        return Stream.concat(dated, random);
    }

    private static Design withKnownDay(Design design) {
        return design.rulesDate().isBefore(BicepDesigns.DOCUMENT) ? design.withRulesDate(BicepDesigns.DOCUMENT)
                : design;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void everyFileIsWellFormed(String name, Design design) throws IOException {
        String text = BicepDesigns.file(design);
        if (!name.matches("seed-[0-9]*[1-9]")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name.replace(' ', '-') + ".bicep"), text);
        }
        BicepReader reader = new BicepReader(text);
        String code = reader.skeleton();
        assertThat(text).endsWith("\n").doesNotContain("\t", "\r", " \n", "\n\n\n");
        assertThat(text.lines()).allMatch(line -> line.startsWith("//") || indent(line) % 2 == 0);
        assertUnique(reader.symbols());
        assertUnique(reader.outputs());
        Map<String, String> inside = new TreeMap<>();
        uses(code).forEach(use -> inside.put(use, use));
        assertThat(inside.keySet()).as("%s", name).isSubsetOf(declared(reader));
    }

    private static List<String> declared(BicepReader reader) {
        return Stream.concat(reader.symbols().stream(), FUNCTIONS.stream()).toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static void assertUnique(List<String> names) {
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    /// The symbols that expressions begin with: after a key, in a list, in a call.
    private static Stream<String> uses(String code) {
        return code.lines()
                .filter(line -> !line.contains("resource ") && !line.startsWith("#") && !line.startsWith("targetScope"))
                .map(line -> line.replaceAll("^ *(?:'\\.\\.\\.'|\\w+): ", "").replaceAll("^output \\w+ string = ", "")
                        .replaceAll("^param \\w+ \\w+( = )?|^var \\w+ = ", "").strip())
                .flatMap(value -> USE.matcher(value).results().map(match -> match.group(1)))
                .filter(use -> !use.matches("[0-9].*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void nothingWaitsForItself(String name, Design design) {
        Map<String, String> created = new BicepReader(BicepDesigns.file(design)).created();
        Map<String, List<String>> waits = new TreeMap<>();
        created.forEach((symbol, body) -> waits.put(symbol, created.keySet().stream()
                .filter(other -> !other.equals(symbol) && refersTo(body, other)).toList()));
        while (!waits.isEmpty()) {
            List<String> free = waits.entrySet().stream().filter(entry -> entry.getValue().stream()
                    .noneMatch(waits::containsKey)).map(Map.Entry::getKey).toList();
            assertThat(free).as("%s: these wait for one another: %s", name, waits).isNotEmpty();
            free.forEach(waits::remove);
        }
    }

    private static boolean refersTo(String body, String symbol) {
        Matcher matcher = Pattern.compile("(?<![\\w.'])" + symbol + "(?![\\w'])(?!: )").matcher(
                new BicepReader(body).skeleton());
        return matcher.find();
    }
}
