package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Presets;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Kind;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.inspector.fields.Shown;

/// The message file has each text that a field finds by its key.
class FieldTextsTest {

    private static final Design DESIGN = Example.design();
    private static final Plan PLAN = RuleBook.standard().judge(DESIGN).plan();

    static List<ElementId> elements() {
        return Example.ALL;
    }

    @ParameterizedTest
    @MethodSource("elements")
    void everyFieldHasItsTexts(ElementId id) {
        assertThat(DESIGN.find(id).<Stream<String>>map(element -> texts(Kind.of(element), id))
                .orElseGet(() -> texts(Kind.DESIGN, id)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static <O> Stream<String> texts(Kind<O> kind, ElementId id) {
        O value = kind.subject().apply(List.of(id)).in(DESIGN).orElseThrow();
        Shown<O> shown = new Shown<>(id, value, DESIGN, Optional.of(PLAN), Presets.NONE);
        return kind.fields().all().values().stream().flatMap(field -> texts(field, shown));
    }

    private static <O, V> Stream<String> texts(Field<O, V> field, Shown<O> shown) {
        Stream<String> help = Stream.of(field.help().apply(shown)).filter(text -> !text.isEmpty());
        return Stream.of(
                Stream.of(field.label(), field.texts().change()),
                help,
                field.input().match(field, new OfInput<>(shown)))
                .flatMap(texts -> texts);
    }

    /// The texts that a field has for the way in which a person gives it a value.
    private record OfInput<O>(Shown<O> shown) implements Input.Cases<O, Stream<String>> {

        @Override
        public <V> Stream<String> typed(Field<O, V> field, Input.Typed<O, V> input) {
            return offers(field, input.offers());
        }

        @Override
        public <V> Stream<String> choice(Field<O, V> field, Input.Choice<O, V> input) {
            return input.options().apply(shown).stream().map(Option::label);
        }

        @Override
        public <V> Stream<String> segments(Field<O, V> field, Input.Segments<O, V> input) {
            return input.options().get().stream().map(Option::label);
        }

        @Override
        public Stream<String> toggle(Field<O, Boolean> field) {
            return Stream.empty();
        }

        /// Where there are always some to tick, nothing is said.
        @Override
        public <T> Stream<String> checks(Field<O, List<T>> field, Input.Checks<O, T> input) {
            return field.name().equals("zones") ? Stream.empty() : Stream.of(field.texts().nothing());
        }

        @Override
        public <T> Stream<String> rows(Field<O, List<T>> field, Input.Rows<O, T> input) {
            return Stream.concat(Stream.of(field.texts().add()), offers(field, input.offers()));
        }

        @Override
        public <T> Stream<String> cards(Field<O, List<T>> field, Input.Cards<O, T> input) {
            Shown<T> fresh = shown.at(input.fresh().apply(0));
            return Stream.concat(Stream.of(field.texts().add()),
                    input.fields().stream().flatMap(each -> texts(each, fresh)));
        }

        @Override
        public Stream<String> links(Field<O, List<Input.Link>> field, Input.Links<O> input) {
            return Stream.of(field.texts().nothing());
        }

        private static Stream<String> offers(Field<?, ?> field, Optional<?> offers) {
            return offers.map(_ -> field.texts().offers()).stream();
        }
    }
}
