package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What people are told where a rule speaks; null is not looked at.
///
/// @param fix how the title of the first repair of the first finding starts; null where there must be none
/// @param fixes the titles of all repairs of the first finding, which then count instead
/// @param messages the messages of all findings
/// @param places the places of the first finding, such as `pool-1 maxPods`
/// @param timing when the first finding bites
record Told(
        @Nullable String fix, @Nullable List<String> fixes, @Nullable List<String> messages,
        @Nullable List<String> places, @Nullable Timing timing) {

    static final Told NOTHING = new Told(null, null, null, null, null);

    Told withFix(@Nullable String fix) {
        return new Told(fix, fixes, messages, places, timing);
    }

    Told withFixes(List<String> fixes) {
        return new Told(fix, fixes, messages, places, timing);
    }

    Told withMessages(List<String> messages) {
        return new Told(fix, fixes, messages, places, timing);
    }

    Told withPlaces(List<String> places) {
        return new Told(fix, fixes, messages, places, timing);
    }

    Told withTiming(Timing timing) {
        return new Told(fix, fixes, messages, places, timing);
    }

    boolean hasFix() {
        return fix != null || (fixes != null && !fixes.isEmpty());
    }

    void check(List<Finding> found) {
        Finding first = found.getFirst();
        checkFixes(first.fixes().stream().map(QuickFix::title).toList());
        if (messages != null) {
            assertThat(found).extracting(Finding::message).isEqualTo(messages);
        }
        if (places != null) {
            assertThat(first.places()).extracting(Told::place).isEqualTo(places);
        }
        if (timing != null) {
            assertThat(first.breach().timing()).isEqualTo(timing);
        }
    }

    private void checkFixes(List<String> titles) {
        if (fixes != null) {
            assertThat(titles).isEqualTo(fixes);
        } else if (fix != null) {
            assertThat(titles).first().asString().startsWith(fix);
        } else {
            assertThat(titles).isEmpty();
        }
    }

    private static String place(Place place) {
        return place.element().value() + place.fieldName().map(field -> " " + field).orElse("");
    }
}
