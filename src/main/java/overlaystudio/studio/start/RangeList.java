package overlaystudio.studio.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.TakenRange;
import overlaystudio.studio.messages.Messages;

/// Ranges as somebody types or pastes them: one on each line, several with commas, or cells of a spreadsheet.
///
/// Words on the line of a range are the name of who has it. A first line of words alone, above ranges, is a heading.
///
/// @param entries the ranges, each once: those that lie in another one are left out
/// @param faults what is no range, in the order of the text
/// @param within how many ranges were left out because they lie in another one
record RangeList(List<Entry> entries, List<Problem> faults, int within) {

    private static final Messages MESSAGES = Messages.of(RangeList.class);

    /// The name of who has a range where nobody is named.
    static final String NOBODY = "on-premises";

    private static final Pattern TOKEN = Pattern.compile("[^,;\\s\\u00a0\"]+");
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})(?!.*[0-9]\\.)(?!.*/)(?!.*:.*:).*");

    RangeList {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /// A range and the name of who has it.
    record Entry(String name, Cidr range) {}

    /// The ranges of a text of several lines, whose faults say in which line they are.
    static RangeList parse(String text) {
        return read(text, new Reader(false));
    }

    /// The ranges of a text of one line.
    static RangeList parseLine(String text) {
        return read(text, new Reader(true));
    }

    private static RangeList read(String text, Reader reader) {
        int start = 0;
        int number = 1;
        for (String line : text.split("\n", -1)) {
            reader.line(line, start, number);
            start += line.length() + 1;
            number++;
        }
        return reader.list();
    }

    /// The ranges without names.
    List<Cidr> ranges() {
        return entries.stream().map(Entry::range).toList();
    }

    /// The ranges by who has them.
    List<TakenRange> taken() {
        Map<String, List<Cidr>> byName = entries.stream()
                .collect(Collectors.groupingBy(Entry::name, LinkedHashMap::new,
                        Collectors.mapping(Entry::range, Collectors.toList())));
        return byName.entrySet().stream().map(each -> new TakenRange(each.getKey(), each.getValue(), false)).toList();
    }

    /// What was understood, in a sentence; empty if there is nothing to say.
    String summary() {
        if (entries.isEmpty()) {
            return "";
        }
        return within == 0
                ? MESSAGES.say("taken.ranges", entries.size())
                : MESSAGES.say("taken.ranges-within", entries.size(), within);
    }

    /// Reads line after line.
    private static final class Reader {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> faults = new ArrayList<>();
        private final boolean isOneLine;
        private boolean hasHeading;

        Reader(boolean isOneLine) {
            this.isOneLine = isOneLine;
        }

        void line(String line, int start, int number) {
            List<String> names = new ArrayList<>();
            List<Cidr> ranges = new ArrayList<>();
            int before = faults.size();
            Matcher token = TOKEN.matcher(line);
            int seen = 0;
            while (token.find()) {
                seen++;
                if (isName(token.group(), names)) {
                    names.add(token.group());
                } else {
                    range(token, start, number, ranges);
                }
            }
            boolean isFirst = entries.isEmpty() && before == 0;
            if (seen > 0 && ranges.isEmpty() && faults.size() == before) {
                hasHeading |= isFirst;
                faults.add(noRange(line, number));
            }
            String name = String.join(" ", names).replaceAll(":$", "");
            ranges.forEach(each -> entries.add(new Entry(name.isEmpty() ? NOBODY : name, each)));
        }

        /// A number alone belongs to the word before it, as in "Plant 2".
        private static boolean isName(String token, List<String> before) {
            return NAME.matcher(token).matches() || (!before.isEmpty() && token.matches("[0-9]+"));
        }

        private void range(Matcher token, int start, int number, List<Cidr> ranges) {
            try {
                ranges.add(Cidr.parse(token.group()));
            } catch (AddressSyntaxException e) {
                faults.add(new Problem(
                        where(number, MESSAGES.say("sentence", String.valueOf(e.getMessage()))),
                        e.suggestion().map(
                                meant -> new Problem.Repair(start + token.start(), start + token.end(), meant))));
            }
        }

        private String where(int number, String message) {
            return isOneLine
                    ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1)
                    : MESSAGES.say("taken.line", String.valueOf(number), message);
        }

        private Problem noRange(String line, int number) {
            String shown = line.strip();
            String quoted = shown.length() > 40 ? shown.substring(0, 40) + "\u2026" : shown;
            return Problem.of(where(number, MESSAGES.say("taken.no-range", quoted)));
        }

        RangeList list() {
            if (hasHeading && !entries.isEmpty()) {
                faults.removeFirst();
            }
            List<Entry> kept = new ArrayList<>();
            for (Entry each : entries) {
                boolean covered = kept.stream().anyMatch(other -> other.range().contains(each.range()));
                if (!covered) {
                    kept.removeIf(other -> each.range().contains(other.range()));
                    kept.add(each);
                }
            }
            return new RangeList(kept, faults, entries.size() - kept.size());
        }
    }
}
