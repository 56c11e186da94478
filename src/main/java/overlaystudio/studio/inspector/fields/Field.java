package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import overlaystudio.plan.Setting;
import overlaystudio.studio.messages.Messages;

/// A field as the side panel shows it.
///
/// @param name the name that findings use, such as `podCidr`; with an index, such as `routes[0].prefix`, in an item
/// @param texts its label and what else is said about it
/// @param lens the way to its value
/// @param input the way in which a person gives it a value
/// @param help a short line below it: unit, limits or consequence; may be empty
/// @param fallback the text of the value that holds while it is empty; empty where that is nothing
/// @param applies whether it makes sense for what is shown
/// @param own whether it is for one element alone, such as a name, and not for several at once
public record Field<O, V>(
        String name,
        FieldTexts texts,
        Lens<O, V> lens,
        Input<O, V> input,
        Function<Shown<O>, String> help,
        Function<Shown<O>, Optional<Fallback>> fallback,
        Predicate<Shown<O>> applies,
        boolean own) {

    private static final Messages MESSAGES = Messages.of(Field.class);

    /// The value that holds while a field is empty.
    ///
    /// @param text the value as one would type it
    /// @param origin where it comes from: `default`, or such as `from the design`
    public record Fallback(String text, String origin) {

        /// The default of a setting; empty where it is set, for then the setting does not know its default.
        public static Optional<Fallback> of(Setting<?> setting) {
            return setting.isDefault() ? Optional.of(azure(setting.value())) : Optional.empty();
        }

        /// A default of Azure's.
        public static Fallback azure(Object value) {
            return new Fallback(String.valueOf(value), MESSAGES.say("origin.default"));
        }

        /// The value of the design as a whole.
        static Fallback ofDesign(String value) {
            return new Fallback(value, MESSAGES.say("origin.design"));
        }
    }

    /// A field without help and default that always applies.
    public static <O, V> Field<O, V> of(String name, Lens<O, V> lens, Input<O, V> input) {
        return of(name, FieldTexts.of(name), lens, input);
    }

    private static <O, V> Field<O, V> of(String name, FieldTexts texts, Lens<O, V> lens, Input<O, V> input) {
        return new Field<>(name, texts, lens, input, _ -> "", _ -> Optional.empty(), _ -> true, false);
    }

    /// A copy with the label of another key than its name's.
    Field<O, V> called(String key) {
        return new Field<>(name, new FieldTexts(key, 0), lens, input, help, fallback, applies, own);
    }

    /// A copy with the line of help of its key.
    Field<O, V> helped() {
        return helped(texts.key());
    }

    /// A copy with the line of help of a key.
    Field<O, V> helped(String key) {
        return help(_ -> new FieldTexts(key, 0).help());
    }

    /// A copy with a line of help.
    public Field<O, V> help(Function<Shown<O>, String> text) {
        return new Field<>(name, texts, lens, input, text, fallback, applies, own);
    }

    /// A copy that knows which value holds while it is empty.
    public Field<O, V> fallback(Function<Shown<O>, Optional<Fallback>> text) {
        return new Field<>(name, texts, lens, input, help, text, applies, own);
    }

    /// A copy that is shown only at times.
    public Field<O, V> when(Predicate<Shown<O>> condition) {
        return new Field<>(name, texts, lens, input, help, fallback, condition, own);
    }

    /// A copy that is for one element alone.
    public Field<O, V> alone() {
        return new Field<>(name, texts, lens, input, help, fallback, applies, true);
    }

    /// Whether it holds many things at once, so that only a list that is the same can be edited in several elements.
    public boolean isList() {
        return input instanceof Input.Rows || input instanceof Input.Cards || input instanceof Input.Checks;
    }

    /// Its value as a person reads it; empty where that would take too many words.
    public String words(Shown<O> shown) {
        Optional<V> value = lens.get().apply(shown.value());
        return switch (input) {
            case Input.Typed<O, V>(Syntax<V> syntax, _) -> value.map(syntax.format())
                    .orElseGet(() -> MESSAGES.say("value.none"));
            case Input.Segments<O, V>(Supplier<List<Option<V>>> options) -> Option.label(options.get(), value);
            case Input.Choice<O, V>(Function<Shown<O>, List<Option<V>>> options) -> Option.label(options.apply(shown),
                    value);
            default -> value.map(
                    it -> it instanceof Boolean on ? on ? MESSAGES.say("value.on") : MESSAGES.say("value.off") : "")
                    .orElse("");
        };
    }

    /// This field of the item of a list at an index.
    public <P> Field<P, V> within(String listName, Lens<P, List<O>> list, int index) {
        Lens<P, O> item = Lens.item(list, index);
        return new Field<>(
                listName + "[" + index + "]." + name,
                texts,
                item.then(lens),
                input.within(shown -> inside(item, shown)),
                shown -> inside(item, shown).map(help).orElse(""),
                shown -> inside(item, shown).flatMap(fallback),
                shown -> inside(item, shown).map(applies::test).orElse(false),
                own);
    }

    /// A field for an item of the list that this one holds.
    public <T> Field<O, T> item(int index, Lens<O, T> item, Input<O, T> itemInput) {
        return of(name + "[" + index + "]", new FieldTexts(texts.key(), index + 1), item, itemInput);
    }

    private static <P, O> Optional<Shown<O>> inside(Lens<P, O> item, Shown<P> shown) {
        return item.get().apply(shown.value()).map(shown::at);
    }

    /// The name by which findings call it: without index and item.
    public String findingName() {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /// The words above it.
    public String label() {
        return texts.label();
    }
}
