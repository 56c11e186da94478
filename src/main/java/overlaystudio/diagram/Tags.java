package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

/// Words in small frames, in as many rows as they need.
final class Tags {

    private static final double GAP = 6;

    private Tags() {}

    static List<List<String>> rows(List<String> words, double room) {
        List<List<String>> rows = new ArrayList<>();
        double used = room;
        for (String word : words) {
            double width = TextStyle.SMALL.width(Words.clean(word)) + 12;
            if (used + width > room) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(word);
            used += width + GAP;
        }
        return rows;
    }

    static void paint(Brush brush, List<List<String>> rows, double left, double top, double line) {
        double y = top;
        for (List<String> row : rows) {
            double x = left;
            for (String word : row) {
                x += brush.tag(x, y, SubnetBlock.WIDTH - 2 * SubnetBlock.PADDING, word) + GAP;
            }
            y += line;
        }
    }
}
