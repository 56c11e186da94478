package overlaystudio.studio.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// Words of a window that stand out too little from what is behind them: by less than WCAG 2.2 asks for at level AA, which is
/// 4.5 to 1, and 3 to 1 for large words (success criterion 1.4.3) and for icons and the edges of controls (1.4.11). What is
/// disabled is excepted there and here.
public final class Faint {

    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final double WORDS = 4.5;
    private static final double LARGE_WORDS = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private Faint() {}

    /// What is too faint, in words.
    public static List<String> words(Node root) {
        return Untidy.inSight(root)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && !isDisabled(text))
                .flatMap(text -> faint(text).stream())
                .toList();
    }

    /// By the style's word for it too: an item of a menu has no other.
    private static boolean isDisabled(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent)
                .anyMatch(each -> each.isDisabled() || each.getPseudoClassStates().contains(DISABLED));
    }

    private static Optional<String> faint(Text text) {
        Color behind = behind(text);
        Color own = over(color(text.getFill()), opacity(text), behind);
        double contrast = contrast(own, behind);
        return contrast >= least(text) ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s \u201c%s\u201d is %s on %s: %.2f to 1", owner(text),
                        text.getText(), hex(own), hex(behind), contrast));
    }

    private static double least(Text text) {
        Font font = text.getFont();
        boolean isIcon = text.getText().codePoints().allMatch(each -> Character.getType(each) == Character.PRIVATE_USE);
        boolean isBold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return isIcon || font.getSize() >= (isBold ? LARGE_BOLD : LARGE) ? LARGE_WORDS : WORDS;
    }

    private static String owner(Text text) {
        Node owner = text;
        while (owner.getParent() != null && !(owner instanceof Control)) {
            owner = owner.getParent();
        }
        return Untidy.name(owner instanceof Control ? owner : text);
    }

    /// How opaque a node is drawn, with all that it is in.
    private static double opacity(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).mapToDouble(Node::getOpacity)
                .reduce(1, (one, other) -> one * other);
    }

    /// The colour behind a node: its parents' fills upon each other, down to the first opaque one.
    private static Color behind(Node node) {
        List<Color> fills = new ArrayList<>();
        for (Node around = node; around != null; around = around.getParent()) {
            if (around instanceof Region region) {
                fills.addAll(fills(region.getBackground()));
            }
            siblingsBehind(around).forEach(fills::add);
        }
        Color behind = Color.WHITE;
        for (Color fill : fills.reversed()) {
            behind = over(fill, 1, behind);
        }
        return behind;
    }

    /// What lies below in a stack and fills all of it, such as a button's own face beneath its label.
    private static Stream<Color> siblingsBehind(Node node) {
        Parent parent = node.getParent();
        if (parent == null) {
            return Stream.empty();
        }
        List<Node> siblings = parent.getChildrenUnmodifiable();
        return siblings.subList(0, siblings.indexOf(node)).reversed().stream()
                .filter(Node::isVisible)
                .filter(Region.class::isInstance)
                .filter(each -> each.getBoundsInParent().contains(node.getBoundsInParent()))
                .flatMap(each -> fills(((Region) each).getBackground()).stream());
    }

    /// The uppermost fill first.
    private static List<Color> fills(@Nullable Background background) {
        return background == null ? List.of()
                : background.getFills().reversed().stream().map(BackgroundFill::getFill).map(Faint::color).toList();
    }

    private static Color color(Paint paint) {
        return switch (paint) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getLast().getColor();
            default -> Color.TRANSPARENT;
        };
    }

    private static Color over(Color color, double opacity, Color behind) {
        return behind.interpolate(Color.color(color.getRed(), color.getGreen(), color.getBlue()),
                color.getOpacity() * opacity);
    }

    /// The contrast ratio of WCAG.
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return color.toString().substring(2, 8);
    }
}
