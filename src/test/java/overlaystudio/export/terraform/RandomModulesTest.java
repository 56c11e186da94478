package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import overlaystudio.design.Design;
import overlaystudio.file.RandomDesigns;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// What holds for the module of any design, however odd.
///
/// The modules lie in `target/golden/terraform-random`, where other people's parsers can try them.
class RandomModulesTest {

    private static final Path MADE = Path.of("target", "golden", "terraform-random");
    private static final Pattern HEAD = Pattern.compile("(resource|data|variable|output|provider) .*\\{");

    @TestFactory
    Stream<DynamicTest> anyDesign() {
        return LongStream.rangeClosed(1, 150).boxed().flatMap(seed -> Stream.of(Modules.DOCUMENT, Modules.TODAY)
                .map(day -> DynamicTest.dynamicTest("seed " + seed + ", " + day, () -> check(seed, day))));
    }

    private static void check(long seed, LocalDate day) throws IOException {
        Design design = new RandomDesigns(seed).next().withRulesDate(day);
        String text = text(design, day);

        assertThat(text).isEqualTo(text(design, day));
        List<String> lines = text.lines().toList();
        assertThat(lines.stream().filter(line -> HEAD.matcher(line).matches() && !line.startsWith("provider")))
                .doesNotHaveDuplicates();
        assertThat(lines).noneMatch(line -> line.endsWith(" "));
        Formatting.check(lines);
        Files.createDirectories(MADE);
        Files.writeString(MADE.resolve(seed + "-" + day + ".tf"), text);
    }

    private static String text(Design design, LocalDate day) {
        Plan plan = Plan.of(design, RuleBook.standard().facts(day));
        return new TerraformExporter().export(new Assessment(plan, List.of())).content().text();
    }
}
