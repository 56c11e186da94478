package overlaystudio.studio.inspector.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.studio.inspector.fields.Input.Typed;
import overlaystudio.studio.messages.Messages;

/// The fields of a type of element by their names, and those that several types share.
///
/// @param all the fields, by name
public record Fields<O>(Map<String, Field<O, ?>> all) {

    private static final Messages MESSAGES = Messages.of(Fields.class);

    /// Fields of a type; each name once.
    @SafeVarargs
    static <O> Fields<O> of(List<Field<O, ?>>... groups) {
        Map<String, Field<O, ?>> byName = new LinkedHashMap<>();
        for (List<Field<O, ?>> group : groups) {
            group.forEach(field -> byName.put(field.name(), field));
        }
        return new Fields<>(byName);
    }

    /// The field of a name.
    ///
    /// @throws IllegalArgumentException if the type has none, which is a mistake in a layout
    public Field<O, ?> named(String name) {
        return Optional.<Field<O, ?>>ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No field is called " + name));
    }

    static <O, V> Field<O, V> typed(String name, Lens<O, V> lens, Syntax<V> syntax) {
        return Field.of(name, lens, new Typed<>(syntax, Optional.empty()));
    }

    static <O, V> Field<O, V> offered(
            String name, Lens<O, V> lens, Syntax<V> syntax, Input.Offers<O> offers) {
        return Field.of(name, lens, new Typed<>(syntax, Optional.of(offers)));
    }

    static <O> Field<O, Boolean> toggle(String name, Lens<O, Boolean> lens) {
        return Field.of(name, lens, new Input.Toggle<>());
    }

    static <O, V> Field<O, V> choice(String name, Lens<O, V> lens, List<Option<V>> options) {
        return Field.of(name, lens, new Input.Choice<>(_ -> options));
    }

    static <O, V> Field<O, V> choice(
            String name, Lens<O, V> lens, Function<Shown<O>, List<Option<V>>> options) {
        return Field.of(name, lens, new Input.Choice<>(options));
    }

    static <O> Field<O, String> name(Lens<O, String> lens) {
        return typed("name", lens, Syntaxes.NAME).alone();
    }

    /// @param kind of what it is the name, for the line of help
    static <O> Field<O, String> name(Lens<O, String> lens, String kind) {
        return name(lens).helped("name." + kind);
    }

    static <O> Field<O, Lifecycle> lifecycle(Lens<O, Lifecycle> lens) {
        return Field.of("lifecycle", lens, new Input.Segments<O, Lifecycle>(Fields::lifecycles))
                .help(shown -> lens.get().apply(shown.value()).orElse(Lifecycle.PLANNED) == Lifecycle.PLANNED
                        ? MESSAGES.say("help.lifecycle.planned")
                        : MESSAGES.say("help.lifecycle.existing"));
    }

    private static List<Option<Lifecycle>> lifecycles() {
        return List.of(Option.of(Lifecycle.PLANNED, MESSAGES.say("lifecycle.planned")),
                Option.of(Lifecycle.EXISTING, MESSAGES.say("lifecycle.existing")));
    }

    /// Where an element lies, with what it inherits from the design.
    static <O> List<Field<O, ?>> placement(Lens<O, Placement> lens) {
        return List.of(
                inherited(
                        typed("resourceGroup", lens.then(PlacementFields.RESOURCE_GROUP),
                                Syntaxes.TEXT),
                        Placement::resourceGroup, Optional::empty),
                inherited(
                        offered("location", lens.then(PlacementFields.LOCATION), Syntaxes.TEXT,
                                PlacementFields.regions()),
                        Placement::location, Optional::empty)
                        .help(shown -> PlacementFields.regionHelp(
                                lens.get().apply(shown.value())
                                        .map(place -> place.within(shown.design().placement())))),
                inherited(typed("subscription", lens.then(PlacementFields.SUBSCRIPTION), Syntaxes.TEXT),
                        Placement::subscription, () -> Optional.of(PlacementFields.loggedIn())));
    }

    private static <O> Field<O, String> inherited(
            Field<O, String> field, Lens.Get<Placement, String> part, Supplier<Optional<Field.Fallback>> otherwise) {
        return field.fallback(shown -> Optional.ofNullable(part.of(shown.design().placement()))
                .map(Field.Fallback::ofDesign)
                .or(otherwise));
    }
}
