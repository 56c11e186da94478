package overlaystudio.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Values that each hold from a day on until the next one.
///
/// @param <T> what changes
final class Timeline<T> {

    private final NavigableMap<LocalDate, T> values;

    /// @throws IllegalArgumentException if there is no value
    Timeline(SortedMap<LocalDate, T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A timeline needs a value");
        }
        this.values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /// The value on a day; before the first one, the first one.
    T at(LocalDate day) {
        var entry = values.floorEntry(day);
        return entry == null ? values.firstEntry().getValue() : entry.getValue();
    }

    /// The values that begin after a day, by the day on which they begin.
    NavigableMap<LocalDate, T> after(LocalDate day) {
        return values.tailMap(day, false);
    }

    /// The values that begin after a day and not after another one, by the day on which they begin.
    NavigableMap<LocalDate, T> between(LocalDate after, LocalDate until) {
        return until.isAfter(after) ? values.subMap(after, false, until, true) : Collections.emptyNavigableMap();
    }

    /// All values by the day on which they begin.
    NavigableMap<LocalDate, T> all() {
        return values;
    }
}
