package overlaystudio.export.azcli;

import org.jspecify.annotations.Nullable;

/// What has to be so that something is done, as far as az shows it.
sealed interface Condition {

    /// What a person calls what az is asked for.
    Word what();

    /// It has yet to be created.
    ///
    /// @param cluster the cluster that it belongs to, whose creation may not be waited for; null where none matters
    record Missing(@Nullable Word cluster, Word what) implements Condition {}

    /// It came with its cluster and has yet to get a value.
    ///
    /// @param cluster the cluster that it belongs to, whose creation may not be waited for
    /// @param query where the value is in az's answer, in JMESPath
    /// @param value the value
    record Lacking(Word cluster, Word what, String query, Word value) implements Condition {}

    /// It is there.
    ///
    /// @param contents the command that counts what is in it, which has to be nothing; null where that does not matter
    record There(Word what, @Nullable Command contents) implements Condition {}
}
