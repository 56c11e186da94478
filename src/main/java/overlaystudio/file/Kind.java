package overlaystudio.file;

/// A kind of value that a field can have: how to make it from JSON.
@FunctionalInterface
interface Kind<T> {

    /// The value that stands there.
    ///
    /// @param register where ids and references are noted
    /// @throws RefusedText if it is none of this kind
    T read(Json json, Register register);
}
