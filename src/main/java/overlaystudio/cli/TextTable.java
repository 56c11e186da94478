package overlaystudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A table for people: columns two blanks apart, numbers to the right.
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9,]*");

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... head) {
        rows.add(List.of(head));
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /// The table with a line end after each row.
    String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : "  ").append(aligned(row.get(column), column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String aligned(String cell, int column) {
        int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        String blanks = " ".repeat(width - cell.length());
        return isNumeric(column) ? blanks + cell : cell + blanks;
    }

    private boolean isNumeric(int column) {
        return !isEmpty() && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    /// A number with separators between thousands.
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A number of things, such as "1 node" or "1,000 nodes".
    static String count(long number, String thing) {
        String plural = thing.endsWith("s") ? thing + "es" : thing + "s";
        return number(number) + " " + (number == 1 ? thing : plural);
    }
}
