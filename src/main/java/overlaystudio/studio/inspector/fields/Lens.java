package overlaystudio.studio.inspector.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// A way to one value inside a larger one: to read it, and to get a copy with another one.
///
/// @param get reads the value; empty where there is none
/// @param with makes the copy; empty clears the value if it is optional and changes nothing if it is not
/// @param optional whether there may be none
public record Lens<O, V>(Function<O, Optional<V>> get, BiFunction<O, Optional<V>, O> with, boolean optional) {

    /// Reads a value that may be missing.
    public interface Get<O, V> {
        /// The value; null where there is none.
        @Nullable
        V of(O owner);
    }

    /// Copies with a value that may be missing.
    public interface With<O, V> {
        /// The copy.
        O of(O owner, @Nullable V value);
    }

    /// A value that is always there.
    public static <O, V> Lens<O, V> required(Function<O, V> get, BiFunction<O, V, O> with) {
        return new Lens<>(
                get.andThen(Optional::of),
                (owner, value) -> value.map(each -> with.apply(owner, each)).orElse(owner),
                false);
    }

    /// A value that may be missing.
    public static <O, V> Lens<O, V> optional(Get<O, V> get, With<O, V> with) {
        return new Lens<>(
                owner -> Optional.ofNullable(get.of(owner)),
                (owner, value) -> with.of(owner, value.orElse(null)),
                true);
    }

    /// A value that is only read.
    public static <O, V> Lens<O, V> readOnly(Function<O, V> get) {
        return new Lens<>(get.andThen(Optional::of), (owner, _) -> owner, false);
    }

    /// The way on, from this value to one inside it.
    public <W> Lens<O, W> then(Lens<V, W> inner) {
        return new Lens<>(
                owner -> get.apply(owner).flatMap(inner.get),
                (owner, value) -> get.apply(owner)
                        .map(mine -> with.apply(owner, Optional.of(inner.with.apply(mine, value))))
                        .orElse(owner),
                inner.optional);
    }

    /// The item of a list at an index; an item that is set right behind the end is added.
    public static <O, T> Lens<O, T> item(Lens<O, List<T>> list, int index) {
        return new Lens<>(
                owner -> items(list, owner).stream().skip(index).findFirst(),
                (owner, item) -> list.with.apply(owner, Optional.of(put(items(list, owner), index, item))),
                false);
    }

    private static <O, T> List<T> items(Lens<O, List<T>> list, O owner) {
        return list.get.apply(owner).orElse(List.of());
    }

    private static <T> List<T> put(List<T> items, int index, Optional<T> item) {
        List<T> copy = new ArrayList<>(items);
        item.ifPresent(each -> {
            if (index < copy.size()) {
                copy.set(index, each);
            } else {
                copy.add(each);
            }
        });
        return copy;
    }
}
