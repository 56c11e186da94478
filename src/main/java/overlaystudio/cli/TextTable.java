package overlaystudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        List<UnaryOperator<String>> columns =
                IntStream.range(0, rows.getFirst().size()).mapToObj(this::aligned).toList();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            String line = IntStream.range(0, row.size())
                    .mapToObj(column -> columns.get(column).apply(row.get(column)))
                    .collect(Collectors.joining("  "));
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// What brings the cells of a column to its width.
    private UnaryOperator<String> aligned(int column) {
        int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        boolean isNumeric =
                !isEmpty() && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        return cell -> {
            String blanks = " ".repeat(width - cell.length());
            return isNumeric ? blanks + cell : cell + blanks;
        };
    }
}
