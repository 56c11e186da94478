package overlaystudio.studio.app;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import overlaystudio.plan.Capacity;
import overlaystudio.plan.Plan;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// What can run out, always in sight: of each kind the one that is the fullest, with how much is used now, at max-count
/// and during an upgrade; the one of all that runs out first is marked.
///
/// Where there is no room for all of them, the emptiest are left out.
final class CapacityBar extends Region {

    private static final Messages MESSAGES = Messages.of(CapacityBar.class);

    private final Session session;
    private List<Capacity> shown = List.of();

    CapacityBar(Session session) {
        this.session = session;
        setId("capacity-bar");
        setMinWidth(0);
    }

    /// Most keys change no number: then nothing is made anew.
    void show(Plan plan) {
        List<Capacity> fullest = fullest(Capacity.all(plan));
        if (!fullest.equals(shown)) {
            shown = fullest;
            Optional<Capacity> first = first(fullest);
            getChildren().setAll(fullest.stream().map(each -> item(each, first.filter(each::equals).isPresent()))
                    .toList());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(getChildren().stream().mapToDouble(each -> each.prefWidth(-1)).sum());
    }

    @Override
    protected void layoutChildren() {
        Set<Integer> fitting = fitting();
        double right = getWidth();
        for (int at = shown.size() - 1; at >= 0; at--) {
            Node item = getChildren().get(at);
            item.setVisible(fitting.contains(at));
            if (item.isVisible()) {
                right -= item.prefWidth(-1);
                layoutInArea(item, right, 0, item.prefWidth(-1), getHeight(), 0, HPos.LEFT, VPos.CENTER);
            }
        }
    }

    /// The places of those for which there is room, the fullest first; always that one.
    private Set<Integer> fitting() {
        List<Integer> fullestFirst = IntStream.range(0, shown.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> shown.get(at).fill()).reversed())
                .toList();
        Set<Integer> fitting = new HashSet<>();
        double room = getWidth();
        for (int at : fullestFirst) {
            room -= getChildren().get(at).prefWidth(-1);
            if (room < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(at);
        }
        return fitting;
    }

    private static List<Capacity> fullest(List<Capacity> all) {
        return EnumSet.complementOf(EnumSet.of(Capacity.Kind.POOL_NODES)).stream()
                .flatMap(kind -> first(all.stream().filter(each -> each.kind() == kind).toList()).stream())
                .toList();
    }

    /// The fullest; of several that are as full the first one.
    private static Optional<Capacity> first(List<Capacity> all) {
        return all.stream().min(Comparator.comparingDouble(Capacity::fill).reversed());
    }

    private Button item(Capacity capacity, boolean isFirst) {
        String numbers = String.format(Locale.ROOT, "%s %,d / %,d", capacity.kind().label(), capacity.peak(),
                capacity.limit());
        Button button = new Button(numbers + (isFirst ? " \u25c0" : ""), new Gauge(capacity));
        button.setId("capacity-" + capacity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("capacity", capacity.fill() > 1 ? "over" : "within");
        if (isFirst) {
            button.getStyleClass().add("first");
        }
        String words = words(capacity, isFirst);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(numbers);
        button.setAccessibleHelp(words);
        button.setOnAction(_ -> session.select(capacity.element()));
        return button;
    }

    private static String words(Capacity capacity, boolean isFirst) {
        return Stream.of(
                isFirst ? MESSAGES.say("capacity.first", capacity.label()) : capacity.label(),
                stage("now", capacity.now(), capacity),
                stage("max", capacity.max(), capacity),
                stage("peak", capacity.peak(), capacity),
                MESSAGES.say("capacity.limit", capacity.limit()))
                .reduce((before, next) -> before + "\n" + next)
                .orElseThrow();
    }

    private static String stage(String when, long used, Capacity capacity) {
        return used > capacity.limit()
                ? MESSAGES.say("capacity." + when + "-over", used, used - capacity.limit())
                : MESSAGES.say("capacity." + when, used);
    }
}
