package overlaystudio.file;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The form of one kind of JSON object, both ways.
///
/// @param phrase what it is, with its article, such as "a subnet"
/// @param fields the names of its fields, in the order in which they are written
/// @param reader makes a value from the fields
/// @param writer writes the fields of a value
record Shape<T>(String phrase, List<String> fields, Function<Fields, T> reader, BiConsumer<T, Output> writer)
        implements Kind<T> {

    @Override
    public T read(Json json, Register register) {
        if (json instanceof Json.Obj object) {
            return reader.apply(new Fields(object, phrase, fields, register));
        }
        throw json.spot().refuse("%s is an object in braces, and this is %s".formatted(phrase, json.kind()));
    }
}
