package overlaystudio.export.azcli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The variables at the top of a script: one for each value of a kind.
final class Variables {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /// Declares a variable for each value of a kind: `vnet` for the only one, `vnetHub` and the like for several.
    ///
    /// @param kind the start of the names
    /// @param only the whole name where there is only one value
    /// @param keyed what is to be found by its key, with the value it has
    void declare(String kind, String only, Map<String, String> keyed) {
        boolean single = keyed.size() == 1;
        keyed.forEach((key, value) -> add(kind + '\n' + key, single ? only : kind + suffix(kind, value), value));
    }

    /// The variable of a value; the value itself if none was declared for it.
    Word of(String kind, String key, String value) {
        String name = names.get(kind + '\n' + key);
        if (name == null) {
            return Word.of(value);
        }
        used.add(name);
        return Word.variable(name, value);
    }

    /// The name of the variable of a value that was declared.
    String nameOf(String kind, String key) {
        return names.getOrDefault(kind + '\n' + key, kind);
    }

    /// The names and values of those that were asked for.
    Stream<Map.Entry<String, String>> asked() {
        return values.entrySet().stream().filter(entry -> used.contains(entry.getKey()));
    }

    /// The names of those that were asked for and that the design leaves empty.
    Stream<String> empty() {
        return asked().filter(entry -> entry.getValue().isEmpty()).map(Map.Entry::getKey);
    }

    private void add(String key, String wanted, String value) {
        String name = free(wanted);
        names.put(key, name);
        values.put(name, value);
    }

    /// A name that no other variable has; not every language tells small letters from capitals.
    String free(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + number;
        }
        return name;
    }

    /// The letters and digits of a name, each word with a capital, without a word that only says the kind.
    private static String suffix(String kind, String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase(kind) && !word.equalsIgnoreCase("rg"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
