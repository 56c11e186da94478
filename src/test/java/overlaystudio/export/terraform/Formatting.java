package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `terraform fmt` asks for, checked in another way than it is written.
final class Formatting {

    private static final Pattern ARGUMENT = Pattern.compile("( *)([a-z_]\\w*)( +)= (.*)");

    private Formatting() {}

    static void check(List<String> lines) {
        int depth = 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            String text = line.strip();
            if (text.startsWith("}") || text.startsWith("]")) {
                depth--;
            }
            if (!text.isEmpty()) {
                assertThat(line).as("line %d", index + 1).isEqualTo("  ".repeat(depth) + text);
            }
            if (!text.startsWith("#") && (text.endsWith("{") || text.endsWith("["))) {
                depth++;
            }
            if (index > 0) {
                neighbours(lines.get(index - 1), line, index + 1);
            }
        }
        assertThat(depth).isZero();
    }

    private static void neighbours(String before, String line, int number) {
        assertThat(before.isEmpty() && line.isEmpty()).as("two empty lines before line %d", number).isFalse();
        Matcher one = ARGUMENT.matcher(before);
        Matcher other = ARGUMENT.matcher(line);
        if (one.matches() && other.matches() && !opens(before) && !opens(line)) {
            assertThat(before.indexOf('=')).as("the signs of line %d and the one before", number)
                    .isEqualTo(line.indexOf('='));
        }
    }

    private static boolean opens(String line) {
        return line.endsWith("{") || line.endsWith("[");
    }
}
