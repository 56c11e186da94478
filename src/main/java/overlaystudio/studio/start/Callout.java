package overlaystudio.studio.start;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;

/// Where a card stands that points at a part of a window.
///
/// @param x its left edge
/// @param y its upper edge
/// @param arrow the corners of the arrow from the card to the part; none where the card stands on the part
record Callout(double x, double y, List<Double> arrow) {

    /// From the part to the card.
    static final double GAP = 14;

    /// From the edge of the window.
    static final double MARGIN = 16;

    private static final double HALF = 9;

    Callout {
        arrow = List.copyOf(arrow);
    }

    /// The first of these places that has room: right of the part, left, below, above; else on the part at its foot, or
    /// in the middle of the window if there is no part.
    ///
    /// @param width of the card
    /// @param height of the card
    /// @param allWidth of the window
    /// @param allHeight of the window
    static Callout beside(Optional<Bounds> part, double width, double height, double allWidth, double allHeight) {
        if (part.isEmpty()) {
            return new Callout(within((allWidth - width) / 2, width, allWidth),
                    within((allHeight - height) / 2, height, allHeight), List.of());
        }
        Bounds at = part.get();
        double x = within(at.getCenterX() - width / 2, width, allWidth);
        double y = within(at.getCenterY() - height / 2, height, allHeight);
        if (at.getMaxX() + GAP + width + MARGIN <= allWidth) {
            return sideways(at.getMaxX(), 1, at.getMaxX() + GAP, y, arrowAt(at.getCenterY(), y, height));
        }
        if (at.getMinX() - GAP - width >= MARGIN) {
            return sideways(at.getMinX(), -1, at.getMinX() - GAP - width, y, arrowAt(at.getCenterY(), y, height));
        }
        if (at.getMaxY() + GAP + height + MARGIN <= allHeight) {
            return upright(at.getMaxY(), 1, x, at.getMaxY() + GAP, arrowAt(at.getCenterX(), x, width));
        }
        if (at.getMinY() - GAP - height >= MARGIN) {
            return upright(at.getMinY(), -1, x, at.getMinY() - GAP - height, arrowAt(at.getCenterX(), x, width));
        }
        return new Callout(x, within(at.getMaxY() - height - MARGIN, height, allHeight), List.of());
    }

    /// As near to what is wanted as the window allows.
    private static double within(double wanted, double size, double all) {
        return Math.max(MARGIN, Math.min(wanted, all - size - MARGIN));
    }

    /// The middle of the arrow's foot, which stands on the card's edge clear of its round corners.
    private static double arrowAt(double wanted, double start, double size) {
        return Math.clamp(wanted, start + 2 * HALF, start + Math.max(2 * HALF, size - 2 * HALF));
    }

    private static Callout sideways(double edge, int direction, double x, double y, double middle) {
        double tip = edge + direction * 3;
        double foot = edge + direction * GAP;
        return new Callout(x, y, List.of(tip, middle, foot, middle - HALF, foot, middle + HALF));
    }

    private static Callout upright(double edge, int direction, double x, double y, double middle) {
        double tip = edge + direction * 3;
        double foot = edge + direction * GAP;
        return new Callout(x, y, List.of(middle, tip, middle - HALF, foot, middle + HALF, foot));
    }
}
