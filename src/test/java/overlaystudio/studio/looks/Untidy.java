package overlaystudio.studio.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// What of a window's contents one would call untidy: words that end in dots, and controls that are cut off.
public final class Untidy {

    /// What is rounded to whole pixels may stand out by some.
    private static final double ROUNDING = 2;

    /// What scrolls: its contents may be larger than it.
    private static final List<String> SCROLLING = List.of("viewport", "clipped-container");

    private Untidy() {}

    /// Words that are not shown whole: of labels, buttons, tabs and all else that has a text, and the words that
    /// stand in an empty field.
    public static List<String> cutWords(Node root) {
        return inSight(root).flatMap(node -> cutWord(node).stream()).toList();
    }

    private static Optional<String> cutWord(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            String whole = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
            return labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> text.getStyleClass().contains("text") && !text.getText().equals(whole)).findFirst()
                    .map(text -> name(node) + " says only \u201c" + text.getText() + "\u201d of \u201c" + whole
                            + "\u201d");
        }
        if (node instanceof TextField field && field.getLength() == 0 && field.getPromptText() != null) {
            Text words = new Text(field.getPromptText());
            words.setFont(field.getFont());
            double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
            return words.getLayoutBounds().getWidth() > room + ROUNDING
                    ? Optional.of(name(node) + " has no room for \u201c" + field.getPromptText() + "\u201d")
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// Controls that reach out of what they are in, up to the window or to what scrolls.
    public static List<String> cutControls(Node root) {
        return inSight(root).filter(Control.class::isInstance).flatMap(node -> cutBy(node).stream()).toList();
    }

    private static Optional<String> cutBy(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            Bounds room = around.localToScene(around.getLayoutBounds());
            boolean scrolls = scrolls(around);
            boolean fits = room.getWidth() == 0 || (isWithinAcross(own, room) && (scrolls || isWithinDown(own, room)));
            if (!fits && !(scrolls && scrollsAcross(around))) {
                return Optional.of(name(node) + " at " + text(own) + " reaches out of " + name(around) + " at "
                        + text(room));
            }
            if (scrolls) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWithinAcross(Bounds own, Bounds room) {
        return own.getMinX() >= room.getMinX() - ROUNDING && own.getMaxX() <= room.getMaxX() + ROUNDING;
    }

    private static boolean isWithinDown(Bounds own, Bounds room) {
        return own.getMinY() >= room.getMinY() - ROUNDING && own.getMaxY() <= room.getMaxY() + ROUNDING;
    }

    private static boolean scrolls(Node node) {
        return SCROLLING.stream().anyMatch(node.getStyleClass()::contains)
                || (node.getParent() != null && node.getParent().getStyleClass().contains("viewport"));
    }

    private static boolean scrollsAcross(Node node) {
        Node pane = node;
        while (pane != null && !(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        return !(pane instanceof ScrollPane scroll)
                || (scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER && !scroll.isFitToWidth());
    }

    /// Where all controls with an id stand that are seen; of those that scroll only how large they are.
    public static Map<String, Bounds> places(Node root) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        inSight(root).filter(node -> node instanceof Control && node.getId() != null)
                .forEach(node -> places.putIfAbsent(node.getId(), doesScroll(node)
                        ? new BoundingBox(0, 0, node.getLayoutBounds().getWidth(), node.getLayoutBounds().getHeight())
                        : node.localToScene(node.getLayoutBounds())));
        return places;
    }

    private static boolean doesScroll(Node node) {
        return node.getParent() != null && (scrolls(node.getParent()) || doesScroll(node.getParent()));
    }

    /// All that can be laid out.
    public static Stream<Parent> all(Node root) {
        return root instanceof Parent parent
                ? Stream.concat(Stream.of(parent), parent.getChildrenUnmodifiable().stream().flatMap(Untidy::all))
                : Stream.empty();
    }

    static Stream<Node> inSight(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0 || isNothing(node) || !isOnScreen(node)) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Untidy::inSight))
                : Stream.of(node);
    }

    private static boolean isNothing(Node node) {
        return node instanceof Control && node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight() == 0;
    }

    /// What scrolls may hold more than is seen.
    private static boolean isOnScreen(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (scrolls(around) && !around.localToScene(around.getLayoutBounds()).intersects(own)) {
                return false;
            }
        }
        return true;
    }

    static String name(@Nullable Node node) {
        if (node == null) {
            return "the window";
        }
        String id = node.getId() == null ? "" : "#" + node.getId();
        String words = node instanceof Labeled labeled ? " \u201c" + labeled.getText() + "\u201d" : "";
        return node.getClass().getSimpleName() + id
                + node.getStyleClass().stream().map("."::concat).collect(Collectors.joining()) + words;
    }

    private static String text(Bounds at) {
        return "%.0f,%.0f %.0f\u00d7%.0f".formatted(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
}
