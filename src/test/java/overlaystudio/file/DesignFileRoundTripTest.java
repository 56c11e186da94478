package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.ReservedRange;
import overlaystudio.net.Cidr;

class DesignFileRoundTripTest {

    private static final long SEED = 20_220_829;
    private static final int DESIGNS = 300;

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAsTheSameDesignAndWrittenAsTheSameText() throws DesignFileException {
        RandomDesigns designs = new RandomDesigns(SEED);
        for (int number = 0; number < DESIGNS; number++) {
            Design design = designs.next();
            String text = DesignFile.toJson(design);
            Design read = DesignFile.parse(text, "design " + number + " of seed " + SEED);

            assertThat(read).as("design %d of seed %d", number, SEED).isEqualTo(design);
            assertThat(DesignFile.toJson(read)).as("design %d of seed %d", number, SEED).isEqualTo(text);
        }
    }

    @Test
    void theRandomDesignsUseEveryFieldOfTheFormat() {
        RandomDesigns designs = new RandomDesigns(SEED);
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < DESIGNS; number++) {
            all.append(DesignFile.toJson(designs.next()));
        }

        assertThat(Schema.fieldsOfTheFormat()).allSatisfy(field -> assertThat(all).contains("\"" + field + "\": "));
    }

    @Test
    void theTextIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Set<String> texts = new TreeSet<>();
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                texts.add(DesignFile.toJson(new RandomDesigns(SEED).next()));
            }
            assertThat(texts).hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theTextHasOneLineForEachValueAndEndsWithALineFeed() {
        assertThat(DesignFile.toJson(Samples.example()))
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"name\": \"quickstart\",\n")
                .contains("      \"prefixes\": [\n        \"10.0.0.0/8\"\n      ],\n")
                .endsWith("  ]\n}\n")
                .doesNotContain("\r", "\t", "null", "[]");
    }

    @Test
    void aDesignThatCouldNotBeReadAgainNeverReplacesAFile() throws Exception {
        Path file = folder.resolve("plan.json");
        DesignFile.write(Samples.example(), file);
        Design nowhere = Samples.example().withPlacement(Placement.INHERITED);
        Design twice = Samples.example()
                .withReservedRanges(List.of(new ReservedRange(new ElementId("vnet-1"), "x", Cidr.parse("10.0.0.0/8"))));

        for (Design design : List.of(nowhere, twice)) {
            assertThatThrownBy(() -> DesignFile.write(design, file))
                    .isInstanceOf(DesignFileException.class)
                    .hasMessageStartingWith("Not saved, because the file could not be opened again: ");
        }
        assertThat(DesignFile.read(file)).isEqualTo(Samples.example());
        assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
    }
}
