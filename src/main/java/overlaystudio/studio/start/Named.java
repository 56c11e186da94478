package overlaystudio.studio.start;

import java.util.function.Function;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// The words of a thing that can be chosen.
///
/// @param <T> the things
final class Named<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Named(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T thing) {
        return thing == null ? "" : words.apply(thing);
    }

    @Override
    public @Nullable T fromString(String text) {
        throw new UnsupportedOperationException("Nothing is typed where things are chosen");
    }
}
