package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;

/// Something that a take-down script deletes.
///
/// @param about what it is
/// @param expected what it has to have, else it may be somebody else's
/// @param what what a person calls it
/// @param show the command that shows it
/// @param before roles that end before it is deleted
/// @param delete the command that deletes it
/// @param contents the command that counts what is in it; null where that does not matter
record Deletion(ElementId about, List<Expectation> expected, Word what, Command show, List<Revoked> before,
        Command delete, @Nullable Command contents) {

    /// A role that ends before its identity does.
    ///
    /// @param scope the id of the subnet
    /// @param principal the command that says the identity's principal
    record Revoked(Word scope, Command principal) {}

    Deletion(ElementId about, List<Expectation> expected, Word what, Command show, Command delete) {
        this(about, expected, what, show, List.of(), delete, null);
    }

    /// A copy that ends roles before.
    Deletion after(List<Revoked> roles) {
        return new Deletion(about, expected, what, show, roles, delete, contents);
    }

    /// A copy that deletes only what holds nothing any more.
    Deletion ifEmpty(Command count) {
        return new Deletion(about, expected, what, show, before, delete, count);
    }

    /// Says that it is there.
    void list(Script script) {
        script.about(about).expect(expected).lines(script.shell().list(what, show));
    }

    /// Deletes it where it is there.
    void write(Script script) {
        Shell shell = script.shell();
        List<String> then = new ArrayList<>();
        before.forEach(role -> then.addAll(shell.revoke(role.scope(), role.principal())));
        then.addAll(shell.delete(delete));
        script.blank().about(about).lines(shell.when(new Condition.There(what, contents), show, then));
    }
}
