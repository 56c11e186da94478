package overlaystudio.file;

import java.util.List;
import java.util.Map;

/// A JSON value that knows where it stands in its text.
sealed interface Json {

    /// Where it begins.
    Spot spot();

    /// What it is, with its article, such as "a list".
    String kind();

    /// A member of an object.
    ///
    /// @param spot where its name begins
    /// @param value its value
    record Member(Spot spot, Json value) {}

    /// An object; its members in the order of the text.
    record Obj(Spot spot, Map<String, Member> members) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /// A list.
    record Arr(Spot spot, List<Json> items) implements Json {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A text.
    record Text(Spot spot, String value) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /// A number as it is written.
    record Num(Spot spot, String digits) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /// `true` or `false`.
    record Bool(Spot spot, boolean value) implements Json {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /// `null`, which no field of a design file takes.
    record Null(Spot spot) implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }
}
