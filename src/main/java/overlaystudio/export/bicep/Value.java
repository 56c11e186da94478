package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;

/// A value in a Bicep file.
sealed interface Value {

    /// An expression on one line, such as `true` or `vnet.id`.
    record Code(String text) implements Value {}

    /// A call of a function, on one line where it fits and with one argument a line where not.
    record Call(String function, List<String> arguments) implements Value {

        /// The call on one line.
        String text() {
            return function + "(" + String.join(", ", arguments) + ")";
        }
    }

    /// A list, one item a line.
    record Items(List<Value> items) implements Value {}

    /// A value with what it is about and the comments above it.
    record About(ElementId element, List<String> remarks, Value value) implements Value {}

    /// A property; its key is code already.
    record Property(String key, Value value) {}

    /// An object, one property a line.
    record Block(List<Property> properties) implements Value {

        static final Block EMPTY = new Block(List.of());

        private Block withKey(String key, Value value) {
            List<Property> more = new ArrayList<>(properties);
            more.add(new Property(key, value));
            return new Block(List.copyOf(more));
        }

        /// A copy with one more property.
        Block with(String name, Value value) {
            return withKey(BicepText.key(name), value);
        }

        /// A copy with one more property that is an expression.
        Block with(String name, String code) {
            return with(name, new Code(code));
        }

        /// A copy with one more property that is a text.
        Block withText(String name, String text) {
            return with(name, new Code(BicepText.string(text)));
        }

        /// A copy with one more property that is a text; unchanged if there is none.
        Block withTextIfSet(String name, @Nullable Object text) {
            return text == null ? this : withText(name, text.toString());
        }

        /// A copy with one more property that is a number; unchanged if there is none.
        Block withIfSet(String name, @Nullable Integer number) {
            return number == null ? this : with(name, number.toString());
        }

        /// A copy with one more property; unchanged unless it is wanted.
        Block withIf(boolean wanted, String name, Value value) {
            return wanted ? with(name, value) : this;
        }

        /// A copy with a list of texts; unchanged if there is none.
        Block withTexts(String name, Stream<String> texts) {
            Items items = texts(texts);
            return withIf(!items.items().isEmpty(), name, items);
        }

        /// A copy with one more property whose name is the value of an expression.
        Block withComputedKey(String code, Value value) {
            return withKey("'${" + code + "}'", value);
        }

        /// A copy with all properties of another one.
        Block and(Block other) {
            return new Block(Stream.concat(properties.stream(), other.properties.stream()).toList());
        }
    }

    /// An object with one property, which is an expression.
    static Block of(String name, String code) {
        return Block.EMPTY.with(name, code);
    }

    /// A list of texts.
    static Items texts(Stream<String> texts) {
        return new Items(texts.<Value>map(text -> new Code(BicepText.string(text))).toList());
    }

    /// A list of expressions.
    static Items codes(List<String> codes) {
        return new Items(codes.stream().<Value>map(Code::new).toList());
    }

    /// A list of values.
    static Items list(Value... values) {
        return new Items(Arrays.asList(values));
    }
}
