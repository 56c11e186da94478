package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;

/// Samples in which a few values are others: each command says what it finds or refuses the file, and never breaks.
class MutatedSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20220829;
    private static final int FILES = 400;
    private static final List<Object> NUMBERS =
            List.of(-1, 0, 1, 2, 29, 30, 250, 251, 256, 1000, 1001, 5001, 100_000, Integer.MAX_VALUE, 1.5, 1e300);
    private static final List<Object> TEXTS = List.of(
            "", " ", "10.0.0.0/8", "10.0.0.1/8", "010.0.0.0/8", "10.0.0.0/33", "0.0.0.0/0", "255.255.255.255/32",
            "10.10.0.0/16", "192.168.0.0/16", "169.254.0.0/16", "fd00::/48", "::/0", "10.0.0.0", "10.0.0.10", "0.0.0.0",
            "vnet-1", "subnet-1", "cluster-1", "pool-1", "design", "2022-08-29", "9999-12-31", "1.20.0", "33%", "101%",
            "a\nb", "\u202e", "$(id)", "x".repeat(2000));
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check"), List.of("check", "--format", "json"), List.of("check", "--as-of", "2026-08-21"),
            List.of("capacity"), List.of("free", "--size", "24"), List.of("export", "--to", "azcli"),
            List.of("export", "--to", "svg"), List.of("export", "--to", "drawio"),
            List.of("export", "--to", "mermaid"));

    private final Random random = new Random(SEED);

    @TempDir private Path folder;

    /// A place of a value in a file.
    private record Slot(JsonNode parent, String field, int index) {

        JsonNode value() {
            return parent instanceof ArrayNode ? parent.get(index) : parent.get(field);
        }

        void put(JsonNode value) {
            if (parent instanceof ArrayNode list) {
                list.set(index, value);
            } else if (parent instanceof ObjectNode object) {
                object.set(field, value);
            }
        }

        void remove() {
            if (parent instanceof ArrayNode list) {
                list.remove(index);
            } else if (parent instanceof ObjectNode object) {
                object.remove(field);
            }
        }
    }

    private static void slots(JsonNode node, List<Slot> slots) {
        if (node instanceof ArrayNode) {
            for (int at = 0; at < node.size(); at++) {
                slots.add(new Slot(node, "", at));
                slots(node.get(at), slots);
            }
        }
        node.properties().forEach(field -> {
            slots.add(new Slot(node, field.getKey(), 0));
            slots(field.getValue(), slots);
        });
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void change(JsonNode root) {
        List<Slot> slots = new ArrayList<>();
        slots(root, slots);
        Slot slot = any(slots);
        switch (random.nextInt(8)) {
            case 0 -> slot.remove();
            case 1 -> slot.put(any(slots).value().deepCopy());
            case 2 -> slot.put(JSON.valueToTree(any(TEXTS)));
            default -> slot.put(alike(slot.value()));
        }
    }

    /// A value of the same type, so that most files are still designs.
    private JsonNode alike(JsonNode value) {
        if (value.isBoolean()) {
            return JSON.valueToTree(!value.asBoolean());
        }
        return value.isValueNode() ? JSON.valueToTree(any(value.isNumber() ? NUMBERS : TEXTS)) : value;
    }

    @Test
    void eachCommandAnswersOrRefusesAndNeverBreaks() throws IOException, DesignFileException {
        int read = 0;
        for (int at = 0; at < FILES; at++) {
            Path file = folder.resolve("design.overlay.json");
            DesignFile.write(Samples.load(any(Samples.names())), file);
            JsonNode root = JSON.readTree(file.toFile());
            for (int times = random.nextInt(3); times >= 0; times--) {
                change(root);
            }
            String text = JSON.writeValueAsString(root);
            Files.writeString(file, text);
            List<String> arguments = new ArrayList<>(any(COMMANDS));
            arguments.add(file.toString());
            if (arguments.getFirst().equals("export")) {
                arguments.addAll(List.of("--output", folder.resolve("out").toString(), "--force"));
            }
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.code()).as(arguments + "\n" + run.err() + "\n" + text)
                    .isIn(ExitCode.NO_ERROR, ExitCode.ERRORS_FOUND, ExitCode.UNREADABLE);
            assertThat(run.err()).as(arguments + "\n" + text).doesNotContain("Exception", "\tat ");
            read += run.code() == ExitCode.UNREADABLE ? 0 : 1;
        }
        assertThat(read).as("files that are still designs").isGreaterThan(FILES / 10);
    }
}
