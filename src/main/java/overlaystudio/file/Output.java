package overlaystudio.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AzureTerm;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;

/// Writes JSON that reads well in a diff: two spaces of indent, one line for each single value, a line feed at the end.
final class Output {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    /// Beyond it, not every whole number is a double.
    private static final double MOST_EXACT = 1L << 53;

    private final JsonGenerator generator;

    private Output(JsonGenerator generator) {
        this.generator = generator;
    }

    /// The text of a value.
    static <T> String text(T value, Shape<T> shape) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            new Output(generator).object(value, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /// A field that is always written.
    void field(String name, Object value) {
        run(() -> {
            generator.writeFieldName(name);
            scalar(value);
        });
    }

    /// A field that is left out where nothing is set.
    void optional(String name, @Nullable Object value) {
        if (value != null) {
            field(name, value);
        }
    }

    /// A field that is left out where it has its default.
    void unless(Object standard, String name, Object value) {
        if (!value.equals(standard)) {
            field(name, value);
        }
    }

    /// A list of single values that is left out where it is empty.
    void list(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            wholeList(name, values);
        }
    }

    /// A list of single values that is always written.
    void wholeList(String name, Collection<?> values) {
        run(() -> {
            generator.writeArrayFieldStart(name);
            for (Object value : values) {
                scalar(value);
            }
            generator.writeEndArray();
        });
    }

    /// A list of objects that is left out where it is empty.
    <T> void list(String name, Collection<T> values, Shape<T> shape) {
        if (!values.isEmpty()) {
            run(() -> {
                generator.writeArrayFieldStart(name);
                values.forEach(value -> object(value, shape));
                generator.writeEndArray();
            });
        }
    }

    /// An object that is always written.
    <T> void object(String name, T value, Shape<T> shape) {
        run(() -> generator.writeFieldName(name));
        object(value, shape);
    }

    /// An object that is left out where it has its default.
    <T> void unless(T standard, String name, T value, Shape<T> shape) {
        if (!value.equals(standard)) {
            object(name, value, shape);
        }
    }

    void lifecycle(Lifecycle lifecycle) {
        unless(Kinds.word(Lifecycle.PLANNED), "lifecycle", Kinds.word(lifecycle));
    }

    void placement(Placement placement) {
        optional("subscription", placement.subscription());
        optional("resourceGroup", placement.resourceGroup());
        optional("location", placement.location());
    }

    /// An object that is left out where nothing is set.
    <T> void optional(String name, @Nullable T value, Shape<T> shape) {
        if (value != null) {
            object(name, value, shape);
        }
    }

    private <T> void object(T value, Shape<T> shape) {
        run(() -> {
            generator.writeStartObject();
            shape.writer().accept(value, this);
            generator.writeEndObject();
        });
    }

    private void scalar(Object value) throws IOException {
        switch (value) {
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> generator.writeRawValue(coordinate(number));
            case AzureTerm term -> generator.writeString(term.azureName());
            default -> generator.writeString(value.toString());
        }
    }

    /// A whole number without a fraction, so that places on the canvas read well.
    private static String coordinate(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
        return whole && !isNegativeZero(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static boolean isNegativeZero(double number) {
        return Double.compare(number, -0.0) == 0;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
