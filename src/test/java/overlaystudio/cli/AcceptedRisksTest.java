package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The limit's sample with its one warning accepted, though on one block only.
class AcceptedRisksTest {

    private static final Path SAMPLE = Path.of("assets/samples/at-the-limit.overlay.json");
    private static final String RISKS = """
              "acceptedRisks": [
                {
                  "rule": "pod-cidr-headroom",
                  "about": [
                    {
                      "element": "cluster-1",
                      "field": "podCidr"
                    }
                  ],
                  "finding": "1 of 1,024 pod blocks stay free",
                  "measure": %d,
                  "rulesDate": "%s",
                  "reason": "The cluster never grows.\\nAsk the platform team."
                }
              ],
              "name":
            """.strip();

    @TempDir private Path folder;

    private String accepted(int blocks, String day) throws IOException {
        return written(Files.readString(SAMPLE).replaceFirst("\"name\":", RISKS.replace("\\n", "\\\\n").formatted(
                blocks, day)));
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.overlay.json"), text).toString();
    }

    private static String day() throws IOException {
        return new ObjectMapper().readTree(SAMPLE.toFile()).path("rulesDate").asText();
    }

    @Test
    void checkListsWhatIsAcceptedWithItsReasonAndCountsItApart() throws IOException {
        Run run = Run.of("check", accepted(1, day()));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("accepted 1 of 1,024 pod blocks stay free in the pod CIDR 10.244.0.0/14 of "
                + "aks-at-the-limit at its greatest size: less than a quarter\n"
                + "         pod-cidr-headroom, a warning, bites as it grows\n"
                + "         Accepted by the rules of " + day() + ".\n"
                + "         Reason: The cluster never grows.\n"
                + "                 Ask the platform team.\n\n")
                .doesNotContain("\nwarning ")
                .endsWith("0 errors, 0 warnings, 0 notes, 1 accepted\n");
        assertThat(Run.of("check", SAMPLE.toString()).out()).endsWith("0 errors, 1 warning, 0 notes\n");
    }

    @Test
    void anAcceptanceWhoseNumberGotWorseIsBackWithBothNumbers() throws IOException {
        Run run = Run.of("check", accepted(2, day()));

        assertThat(run.out()).contains("\nwarning  1 of 1,024 pod blocks",
                "         The acceptance lapsed: it was given for 2 free pod blocks, not for 1 free pod block. Repair "
                        + "it, accept it again, or take the acceptance back.\n"
                        + "         Reason then: The cluster never grows.\n"
                        + "                      Ask the platform team.\n")
                .doesNotContain("\naccepted ")
                .endsWith("0 errors, 1 warning, 0 notes\n");
    }

    @Test
    void anAcceptanceIsOfTheRulesOfOneDay() throws IOException {
        Run run = Run.of("check", accepted(1, "2022-10-01"), "--as-of", "2022-10-02");

        assertThat(run.out()).contains("The acceptance lapsed: it was given by the rules of 2022-10-01, and these are "
                + "the rules of 2022-10-02.");
        assertThat(Run.of("check", accepted(1, "2022-10-01"), "--as-of", "2022-10-01").out())
                .endsWith("1 accepted\n");
    }

    @Test
    void whatIsAcceptedAndNotFoundIsSaidQuietly() throws IOException {
        String text = Files.readString(Path.of(accepted(1, day())));

        Run gone = Run.of("check", written(text.replace("10.244.0.0/14", "10.128.0.0/9")));
        Run unknown = Run.of("check", written(text.replace("pod-cidr-headroom", "rule-of-tomorrow")));

        assertThat(gone.out()).contains("unfound  Accepted, but found no more: 1 of 1,024 pod blocks stay free\n"
                + "         pod-cidr-headroom\n"
                + "         Accepted by the rules of " + day() + "; the acceptance can be taken back.\n"
                + "         Reason: The cluster never grows.\n").endsWith("0 notes\n");
        assertThat(unknown.out()).contains("unfound  Accepted, but of a rule that this version does not have: ");
        assertThat(unknown.code()).isZero();
    }

    @Test
    void checkAsJsonHasWhatIsAcceptedLapsedAndUnfoundApart() throws IOException {
        JsonNode held = json(accepted(1, day()));
        JsonNode lapsed = json(accepted(2, day()));
        JsonNode unfound = json(written(
                Files.readString(Path.of(accepted(1, day()))).replace("pod-cidr-headroom", "rule-of-tomorrow")));

        assertThat(held.path("counts").path("accepted").asInt()).isOne();
        assertThat(held.path("counts").path("warning").asInt()).isZero();
        assertThat(held.path("findings")).isEmpty();
        JsonNode risk = held.path("accepted").path(0);
        assertThat(risk.path("finding").path("rule").asText()).isEqualTo("pod-cidr-headroom");
        assertThat(risk.path("reason").asText()).isEqualTo("The cluster never grows.\nAsk the platform team.");
        assertThat(risk.path("rulesDate").asText()).isEqualTo(day());
        JsonNode lapse = lapsed.path("findings").path(0).path("lapsed");
        assertThat(lapse.path("cause").asText()).isEqualTo("worse");
        assertThat(lapse.path("message").asText()).contains("2 free pod blocks", "1 free pod block");
        assertThat(lapsed.path("accepted")).isEmpty();
        JsonNode kept = unfound.path("unfound").path(0);
        assertThat(kept.path("isKnown").asBoolean(true)).isFalse();
        assertThat(kept.path("elements").path(0).path("name").asText()).isEqualTo("aks-at-the-limit");
        assertThat(unfound.path("findings").path(0).path("lapsed").isNull()).isTrue();
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(Run.of("check", file, "--format", "json").out());
    }

    @Test
    void scriptsAndPicturesTellWhatIsAccepted() throws IOException {
        String file = accepted(1, day());

        assertThat(Run.of("export", file, "--to", "azcli").out())
                .contains("# Risks that this design accepts:\n# - 1 of 1,024 pod blocks stay free")
                .containsPattern("(?s)\\[pod-cidr-headroom\\]\\.\\s+(#\\s+)?Reason:.*Ask the");
        assertThat(Run.of("export", file, "--to", "mermaid").out()).contains(": 0 findings, 1 accepted.\n");
        assertThat(Run.of("export", file, "--to", "svg").out()).contains(day() + ": 1 accepted");
    }
}
