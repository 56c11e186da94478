package overlaystudio.export.bicep;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that a Bicep file gives to what it declares: identifiers, none twice, whatever the case.
final class Symbols {

    private static final int LONGEST = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

    /// Bicep's own words, and the functions that the file uses.
    private static final Set<String> TAKEN = Set.of(
            "any", "array", "as", "assert", "az", "bool", "deployment", "existing", "extension", "extends", "false",
            "for", "func", "guid", "if", "import", "in", "int", "metadata", "module", "null", "object", "output",
            "param", "provider", "resource", "resourcegroup", "resourceid", "string", "subscriptionresourceid", "sys",
            "targetscope", "test", "this", "true", "type", "using", "var", "void", "with");

    private final Set<String> taken = new HashSet<>(TAKEN);

    /// An identifier that nothing has yet, made of the letters and digits of a name.
    ///
    /// @param stem what it begins with where the name begins with no letter
    String of(String stem, String name) {
        String wanted = words(name);
        String start = wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? stem + wanted : wanted;
        String cut = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
        String free = cut;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = cut + number;
        }
        return free;
    }

    /// The letters and digits of a name: the first word begins small, and each other one with a capital.
    private static String words(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : NO_WORD.split(name)) {
            if (!word.isEmpty()) {
                joined.append(joined.isEmpty() ? small(word)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return joined.toString();
    }

    /// A word that is all capitals becomes small as a whole.
    private static String small(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
