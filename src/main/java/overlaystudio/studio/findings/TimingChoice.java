package overlaystudio.studio.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import overlaystudio.rules.Timing;
import overlaystudio.studio.messages.Messages;

/// A choice of when a finding bites, out of those times that occur.
final class TimingChoice extends ComboBox<Optional<Timing>> {

    private static final Messages MESSAGES = Messages.of(TimingChoice.class);

    private final ReadOnlyObjectWrapper<Optional<Timing>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private boolean offering;

    TimingChoice() {
        setId("findings-timing");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Timing> timing) {
                return timing == null ? "" : label(timing);
            }

            @Override
            public Optional<Timing> fromString(String text) {
                return getItems().stream().filter(each -> label(each).equals(text)).findFirst().orElseThrow();
            }
        });
        getItems().setAll(List.of(Optional.empty()));
        setValue(Optional.empty());
        FilterBar.named(this, MESSAGES.say("timing"));
        valueProperty().subscribe(value -> {
            if (!offering) {
                chosen.set(value);
            }
        });
    }

    private static String label(Optional<Timing> timing) {
        return timing.map(Timing::label)
                .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .orElseGet(() -> MESSAGES.say("timing.any"));
    }

    /// What is chosen; empty for any time.
    ReadOnlyObjectProperty<Optional<Timing>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Optional<Timing> timing) {
        chosen.set(timing);
        setValue(timing);
    }

    /// Offers the times that occur, and what is chosen even if that occurs no more.
    void offer(Collection<Timing> occurring) {
        Set<Timing> timings = EnumSet.noneOf(Timing.class);
        timings.addAll(occurring);
        chosen.get().ifPresent(timings::add);
        List<Optional<Timing>> offered = new ArrayList<>(List.of(Optional.empty()));
        timings.forEach(timing -> offered.add(Optional.of(timing)));
        if (!offered.equals(getItems())) {
            offering = true;
            getItems().setAll(offered);
            setValue(chosen.get());
            offering = false;
        }
    }
}
