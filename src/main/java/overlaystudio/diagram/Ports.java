package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

/// The places at the edge of a box where lines end, no two of them close together.
final class Ports {

    private static final double APART = 10;
    private static final double CORNER = 14;

    private final double top;
    private final double bottom;
    private final List<double[]> taken = new ArrayList<>();

    Ports(Frame box) {
        top = box.y() + CORNER;
        bottom = box.bottom() - CORNER;
    }

    void block(double from, double to) {
        taken.add(new double[] {from, to});
    }

    /// The place at the edge that is nearest to a wish, be it free or not.
    double near(double wish) {
        return Math.clamp(wish, Math.min(top, bottom), Math.max(top, bottom));
    }

    /// The free place that is nearest to a wish; the wish moved into the box where none is free.
    double take(double wish) {
        double start = near(wish);
        double found = start;
        for (double away = 0; away <= bottom - top; away += APART / 2) {
            if (start + away <= bottom && isFree(start + away)) {
                found = start + away;
                break;
            }
            if (start - away >= top && isFree(start - away)) {
                found = start - away;
                break;
            }
        }
        block(found, found);
        return found;
    }

    private boolean isFree(double y) {
        return taken.stream().allMatch(each -> y <= each[0] - APART || y >= each[1] + APART);
    }
}
