package overlaystudio.studio.inspector.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import overlaystudio.azure.AzureTerm;
import overlaystudio.rules.SizeTrial.Objection;

/// One of the values that a field may take.
///
/// @param value the value; empty for none
/// @param label what a person reads
/// @param detail more about it in a few words; may be empty
/// @param objection what speaks against it
public record Option<V>(Optional<V> value, String label, String detail, Optional<Objection> objection) {

    /// A value.
    public static <V> Option<V> of(V value, String label) {
        return new Option<>(Optional.of(value), label, "", Optional.empty());
    }

    /// A value with more about it.
    public static <V> Option<V> of(V value, String label, String detail) {
        return new Option<>(Optional.of(value), label, detail, Optional.empty());
    }

    /// A copy that says what speaks against it.
    public Option<V> against(Objection why) {
        return new Option<>(value, label, detail, Optional.of(why));
    }

    /// No value.
    public static <V> Option<V> none(String label) {
        return new Option<>(Optional.empty(), label, "", Optional.empty());
    }

    /// The label of a value among options; empty if it is none of them.
    static <V> String label(List<Option<V>> options, Optional<V> value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst().map(Option::label)
                .orElse("");
    }

    /// All words of a type, in their order.
    public static <V extends Enum<V> & AzureTerm> List<Option<V>> all(Class<V> type) {
        return Arrays.stream(type.getEnumConstants()).map(term -> of(term, term.label())).toList();
    }
}
