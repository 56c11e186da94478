package overlaystudio.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.file.Json.Member;

/// The fields of one JSON object, asked for by name.
final class Fields {

    private final Json.Obj object;
    private final String phrase;
    private final Register register;

    /// Whether something is wrong with this object itself, so that what it lacks need not be said as well.
    private boolean told;

    Fields(Json.Obj object, String phrase, Collection<String> known, Register register) {
        this.object = object;
        this.phrase = phrase;
        this.register = register;
        for (Map.Entry<String, Member> entry : object.members().entrySet()) {
            if (!known.contains(entry.getKey())) {
                tell(unknown(entry.getKey(), entry.getValue().spot(), known), entry.getValue().value());
            }
        }
    }

    private RefusedText unknown(String name, Spot spot, Collection<String> known) {
        String guess = Spelling.nearest(name, known).map("; did you mean '%s'?"::formatted).orElse("");
        return spot.refuseField("%s is not a field of %s%s".formatted(Quote.of(name), phrase, guess));
    }

    private void tell(RefusedText problem, Json dropped) {
        told = true;
        register.tell(problem, dropped);
    }

    /// The value of a field that must be there.
    <T> T required(String name, Kind<T> kind) {
        Member member = object.members().get(name);
        if (member == null) {
            throw told
                    ? RefusedText.told(object.spot())
                    : object.spot().refuseField("%s lacks its '%s'".formatted(phrase, name));
        }
        return read(name, member.value(), kind);
    }

    /// The value of a field that may be missing; null if it is, or if it is wrong, which is then told.
    <T> @Nullable T optional(String name, Kind<T> kind) {
        Member member = object.members().get(name);
        if (member == null) {
            return null;
        }
        try {
            return read(name, member.value(), kind);
        } catch (RefusedText e) {
            tell(e, member.value());
            return null;
        }
    }

    /// The value of a field, or another value if it is missing.
    <T> T optional(String name, Kind<T> kind, T otherwise) {
        T value = optional(name, kind);
        return value == null ? otherwise : value;
    }

    /// The values of a list that may be missing; empty if it is.
    <T> List<T> list(String name, Kind<T> kind) {
        return optional(name, Kinds.listOf(kind), List.of());
    }

    private <T> T read(String name, Json value, Kind<T> kind) {
        if (value instanceof Json.Null) {
            throw value.spot().refuseField("'%s' is null; leave the field out where nothing is set".formatted(name));
        }
        String around = register.enter(name);
        try {
            return kind.read(value, register);
        } catch (RefusedText e) {
            throw e.about(name);
        } finally {
            register.enter(around);
        }
    }

    /// The identity of the element that this object is.
    ElementId id(ElementKind kind) {
        return required("id", (json, _) -> register.define(json, kind));
    }

    String name() {
        return required("name", Kinds.TEXT);
    }

    Lifecycle lifecycle() {
        return optional("lifecycle", Kinds.LIFECYCLE, Lifecycle.PLANNED);
    }

    Placement placement() {
        return new Placement(
                optional("subscription", Kinds.TEXT),
                optional("resourceGroup", Kinds.TEXT),
                optional("location", Kinds.TEXT));
    }
}
