package overlaystudio.export.azcli;

/// A value that something has to have where it is there already.
///
/// @param label what a person calls it
/// @param value the value, `none` for nothing
/// @param query where it is in az's answer, in JMESPath
record Expectation(String label, Word value, String query) {

    /// What stands for a value that is not set.
    static final String NONE = "none";

    static Expectation of(String label, Word value, String query) {
        return new Expectation(label, value.text().isEmpty() ? Word.of(NONE) : value, query);
    }

    static Expectation of(String label, String value, String query) {
        return of(label, Word.of(value), query);
    }
}
