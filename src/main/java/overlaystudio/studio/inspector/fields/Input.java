package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import overlaystudio.design.ElementId;

/// The way in which a person gives a field its value.
public sealed interface Input<O, V> {

    /// Calls the case that fits.
    <R> R match(Field<O, V> field, Cases<O, R> cases);

    /// The same input in what the value's owner is a part of.
    <P> Input<P, V> within(Function<Shown<P>, Optional<Shown<O>>> inner);

    /// What to do with each way.
    interface Cases<O, R> {
        /// By typing.
        <V> R typed(Field<O, V> field, Typed<O, V> input);

        /// By choosing.
        <V> R choice(Field<O, V> field, Choice<O, V> input);

        /// By choosing what is in sight.
        <V> R segments(Field<O, V> field, Segments<O, V> input);

        /// By switching.
        R toggle(Field<O, Boolean> field);

        /// By ticking.
        <T> R checks(Field<O, List<T>> field, Checks<O, T> input);

        /// By rows.
        <T> R rows(Field<O, List<T>> field, Rows<O, T> input);

        /// By small forms.
        <T> R cards(Field<O, List<T>> field, Cards<O, T> input);

        /// Not at all.
        R links(Field<O, List<Link>> field, Links<O> input);
    }

    /// By typing.
    ///
    /// @param syntax how values are written
    /// @param offers texts to choose from; empty where only typing helps
    record Typed<O, V>(Syntax<V> syntax, Optional<Offers<O>> offers) implements Input<O, V> {

        @Override
        public <R> R match(Field<O, V> field, Cases<O, R> cases) {
            return cases.typed(field, this);
        }

        @Override
        public <P> Input<P, V> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Typed<>(syntax, offers.map(mine -> mine.within(inner)));
        }
    }

    /// Texts that a person may choose instead of typing.
    ///
    /// @param all the texts
    /// @param whileTyping whether they are offered while one types, only those that hold what was typed
    record Offers<O>(Function<Shown<O>, List<Option<String>>> all, boolean whileTyping) {

        private <P> Offers<P> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Offers<>(shown -> inner.apply(shown).map(all).orElse(List.of()), whileTyping);
        }
    }

    /// By choosing one of many.
    record Choice<O, V>(Function<Shown<O>, List<Option<V>>> options) implements Input<O, V> {

        @Override
        public <R> R match(Field<O, V> field, Cases<O, R> cases) {
            return cases.choice(field, this);
        }

        @Override
        public <P> Input<P, V> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Choice<>(shown -> inner.apply(shown).map(options).orElse(List.of()));
        }
    }

    /// By choosing one of two or three that are all in sight.
    record Segments<O, V>(Supplier<List<Option<V>>> options) implements Input<O, V> {

        @Override
        public <R> R match(Field<O, V> field, Cases<O, R> cases) {
            return cases.segments(field, this);
        }

        @Override
        public <P> Input<P, V> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Segments<>(options);
        }
    }

    /// By switching it on or off.
    record Toggle<O>() implements Input<O, Boolean> {

        @Override
        public <R> R match(Field<O, Boolean> field, Cases<O, R> cases) {
            return cases.toggle(field);
        }

        @Override
        public <P> Input<P, Boolean> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Toggle<>();
        }
    }

    /// By ticking some of a few.
    record Checks<O, T>(Function<Shown<O>, List<Option<T>>> options) implements Input<O, List<T>> {

        @Override
        public <R> R match(Field<O, List<T>> field, Cases<O, R> cases) {
            return cases.checks(field, this);
        }

        @Override
        public <P> Input<P, List<T>> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Checks<>(shown -> inner.apply(shown).map(options).orElse(List.of()));
        }
    }

    /// By a row for each item.
    ///
    /// @param syntax how an item is written
    /// @param least fewest items, 0 or 1
    /// @param offers texts to choose from in each row; empty where only typing helps
    record Rows<O, T>(Syntax<T> syntax, int least, Optional<Offers<O>> offers)
            implements
            Input<O, List<T>> {

        /// Rows in which one only types.
        public Rows(Syntax<T> syntax, int least) {
            this(syntax, least, Optional.empty());
        }

        @Override
        public <R> R match(Field<O, List<T>> field, Cases<O, R> cases) {
            return cases.rows(field, this);
        }

        @Override
        public <P> Input<P, List<T>> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Rows<>(syntax, least, offers.map(mine -> mine.within(inner)));
        }
    }

    /// By a small form for each item.
    ///
    /// @param fields the fields of an item
    /// @param title what an item is called
    /// @param fresh a new item, by the number of those that there are
    record Cards<O, T>(List<Field<T, ?>> fields, Function<T, String> title, Function<Integer, T> fresh)
            implements Input<O, List<T>> {

        /// Keeps a copy of the fields.
        public Cards {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Field<O, List<T>> field, Cases<O, R> cases) {
            return cases.cards(field, this);
        }

        @Override
        public <P> Input<P, List<T>> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Cards<>(fields, title, fresh);
        }
    }

    /// Not at all: it leads to other elements.
    record Links<O>() implements Input<O, List<Link>> {

        @Override
        public <R> R match(Field<O, List<Link>> field, Cases<O, R> cases) {
            return cases.links(field, this);
        }

        @Override
        public <P> Input<P, List<Link>> within(Function<Shown<P>, Optional<Shown<O>>> inner) {
            return new Links<>();
        }
    }

    /// A way to another element.
    ///
    /// @param target the element
    /// @param label its name
    /// @param detail more about it in a few words
    record Link(ElementId target, String label, String detail) {}
}
