package overlaystudio.rules.naming;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import overlaystudio.design.Element;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// A rule about the form of the names of one kind of element.
///
/// @param id its id
/// @param elements the elements that it is about
/// @param form what a name must match
/// @param words the same for people
record NameRule(String id, Function<Plan, Stream<? extends Element>> elements, Pattern form, String words)
        implements Rule {

    @Override
    public Stream<Breach> breaches(Plan plan) {
        return elements.apply(plan)
                .filter(element -> !form.matcher(element.name()).matches())
                .map(element -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s name \"%s\" must have %s"
                                .formatted(element.elementKind().label(), element.name(), words),
                        Place.of(element.id(), "name")));
    }
}
