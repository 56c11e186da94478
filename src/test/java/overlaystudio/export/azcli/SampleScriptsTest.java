package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

/// Writes the script of every sample to `target/az-scripts`, where `check-az-script.sh` finds them.
class SampleScriptsTest {

    private static final Path FOLDER = Path.of("target", "az-scripts");

    static Stream<Arguments> samplesAndDays() {
        Stream<Design> designs =
                Stream.concat(Samples.names().stream().map(Samples::load), Stream.of(Designs.company()));
        return designs.flatMap(design -> Stream.of(Designs.DOCUMENT, LocalDate.of(2023, 4, 1), Designs.TODAY)
                .map(day -> Arguments.of(design.name(), design, day)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("samplesAndDays")
    void aSampleHasAScriptOnEveryDay(String name, Design design, LocalDate day) throws IOException {
        String text = written(new AzCliExporter(), design, day);
        assertThat(text)
                .startsWith("#!/usr/bin/env bash\n#\n# Design \"" + name + "\"")
                .contains("# Judged by the rules of " + day + ".\n", "\nset -euo pipefail\n")
                .endsWith("say 'Done.'\n");
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("samplesAndDays")
    void whatASampleCreatedCanBeTakenDown(String name, Design design, LocalDate day) throws IOException {
        assertThat(written(new AzRemovalExporter(), design, day))
                .startsWith("#!/usr/bin/env bash\n#\n# Design \"" + name + "\"")
                .containsSubsequence("What is there", "Type yes to go on", "Deleting, each before what it refers to")
                .endsWith("say 'Done.'\n");
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("samplesAndDays")
    void theOwnersOfPeeredNetworksHaveAScript(String name, Design design, LocalDate day) throws IOException {
        assertThat(written(new AzOwnersExporter(), design, day))
                .startsWith("#!/usr/bin/env bash\n#\n# Design \"" + name + "\"")
                .doesNotContain("az account set")
                .matches("(?s).*(say 'Done.'|another subscription.')\n");
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("samplesAndDays")
    void theNodesOfASampleCanBeChecked(String name, Design design, LocalDate day) throws IOException {
        assertThat(written(new NodeCheckExporter(), design, day))
                .startsWith("#!/usr/bin/env bash\n#\n# Design \"" + name + "\"")
                .endsWith("echo 'All is as planned.'\n");
    }

    /// Their calls are compared with those of the bash scripts elsewhere; here they are written for a parser of PowerShell.
    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("samplesAndDays")
    void aSampleHasItsScriptsInPowerShell(String name, Design design, LocalDate day) throws IOException {
        for (ScriptExporter exporter : List.of(new PowerShellExporter(), new PowerShellRemovalExporter(),
                new PowerShellOwnersExporter())) {
            assertThat(written(exporter, design, day))
                    .startsWith("#requires -Version 5.1\n#\n# Design \"" + name + "\"")
                    .contains("$ErrorActionPreference = 'Stop'\n");
        }
    }

    private static String written(ScriptExporter exporter, Design design, LocalDate day) throws IOException {
        Artifact artifact = exporter.export(RuleBook.standard().judge(design, day));
        Files.createDirectories(FOLDER);
        String dated = artifact.fileName().replaceFirst("(\\.\\w+)$", "-" + day + "$1");
        Files.writeString(FOLDER.resolve(dated), artifact.content().text());
        return artifact.content().text();
    }
}
