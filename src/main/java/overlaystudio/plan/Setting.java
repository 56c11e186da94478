package overlaystudio.plan;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The effective value of a field: what is set, or Azure's default where nothing is.
///
/// @param value the effective value
/// @param isDefault whether it is Azure's default
public record Setting<T>(T value, boolean isDefault) {

    /// The value that is set, or else the default.
    public static <T> Setting<T> of(@Nullable T set, T otherwise) {
        return Optional.ofNullable(set)
                .map(value -> new Setting<T>(value, false))
                .orElseGet(() -> new Setting<>(otherwise, true));
    }

    /// The value as text, with " (Azure's default, not set)" after a default.
    public String describe() {
        return isDefault ? value + " (Azure\u2019s default, not set)" : String.valueOf(value);
    }
}
