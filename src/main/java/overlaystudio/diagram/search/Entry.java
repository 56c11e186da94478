package overlaystudio.diagram.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// What can be found, with the texts by which it is.
///
/// @param hit what is found
/// @param name its name, in small letters
/// @param id its identity, in small letters
/// @param facts its kind first, then its ranges, addresses and the like, in small letters
/// @param around names of what it lies in, in small letters; they help to tell it from others, but do not make it a hit
record Entry(Hit hit, String name, String id, List<String> facts, String around) {

    /// How well an entry matches that does not match.
    static final int NOT = Integer.MAX_VALUE;

    /// @param kind the word for what it is
    /// @param facts its ranges, addresses and the like
    /// @param around names of what it lies in
    static Entry of(ElementId id, String name, String title, String kind, List<String> facts, String around) {
        String words = String.join(" \u00b7 ", Stream.concat(Stream.of(kind), facts.stream()).toList());
        return new Entry(new Hit(id, title, words), small(name), small(id.value()),
                Stream.concat(Stream.of(kind), facts.stream()).map(Entry::small).toList(), small(around));
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// What is drawn without being an element: it is found by its title alone.
    ///
    /// @param words what it says
    static Entry of(ElementId id, String title, String words) {
        return new Entry(new Hit(id, title, words), small(title), small(id.value()), List.of(small(title)), "");
    }

    /// How well it matches a text in small letters: 0 is best.
    int rank(String text) {
        if (name.equals(text) || id.equals(text) || facts.contains(text)) {
            return 0;
        }
        if (name.startsWith(text)) {
            return 1;
        }
        if (facts.getFirst().startsWith(text)) {
            return 2;
        }
        if (name.contains(text) || id.contains(text)) {
            return 3;
        }
        return has(text) ? 4 : hasWords(text) ? 5 : NOT;
    }

    /// Whether one of its facts is a text, word for word.
    boolean states(String text) {
        return facts.stream().anyMatch(fact -> Arrays.asList(fact.split("[ ,]+")).contains(text));
    }

    private boolean has(String text) {
        return name.contains(text) || facts.stream().anyMatch(fact -> fact.contains(text));
    }

    /// Whether all words occur, at least one of them in what it says of itself.
    private boolean hasWords(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return words.size() > 1 && words.stream().anyMatch(this::hasWord)
                && words.stream().allMatch(word -> hasWord(word) || isWord(around, word));
    }

    private boolean hasWord(String word) {
        return isWord(name, word) || facts.stream().anyMatch(fact -> isWord(fact, word));
    }

    /// Whether a word occurs; a number does only as a whole, for digits are in every address.
    private static boolean isWord(String text, String word) {
        boolean isNumber = word.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? Arrays.asList(text.split(" ")).contains(word) : text.contains(word);
    }
}
