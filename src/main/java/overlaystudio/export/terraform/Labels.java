package overlaystudio.export.terraform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import overlaystudio.export.CommentText;

/// The labels of resources and names of variables: made from names of the design, no two of a kind alike.
final class Labels {

    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// The label of a thing: the same whenever it is asked for.
    ///
    /// @param kind within what it has to be its own, such as a type of resources
    /// @param key what it is
    /// @param name what it is called
    String of(String kind, String key, String name) {
        return labels.computeIfAbsent(kind + '\n' + key, _ -> free(kind, identifier(name)));
    }

    private String free(String kind, String wanted) {
        String label = wanted;
        for (int number = 2; !taken.add(kind + '\n' + label); number++) {
            label = wanted + "_" + number;
        }
        return label;
    }

    /// Small letters, digits and underscores, with a letter first.
    static String identifier(String name) {
        String plain = CommentText.ascii(name).replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (plain.isEmpty()) {
            return "unnamed";
        }
        return Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
    }
}
