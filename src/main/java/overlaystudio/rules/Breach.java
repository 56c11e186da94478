package overlaystudio.rules;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A place of a design where a rule is broken, before anyone judges how bad that is.
///
/// @param places what it is about, the culprit first
/// @param message what is wrong, in one sentence with the design's own names and numbers
/// @param timing when it bites
/// @param variant the case of the rule, where the rule book judges its cases differently; else null
/// @param azureError what Azure would answer, where that is recorded; else null
/// @param fixes repairs in order of preference; each is proved to repair and to break nothing else as bad
/// @param measure by which number it is bad, where the rule measures that; else null
public record Breach(
        List<Place> places, String message, Timing timing, @Nullable String variant, @Nullable AzureError azureError,
        List<QuickFix> fixes, @Nullable Measure measure) {

    /// Keeps copies of its lists.
    public Breach {
        places = List.copyOf(places);
        fixes = List.copyOf(fixes);
    }

    /// A breach without a measure.
    public Breach(
            List<Place> places, String message, Timing timing, @Nullable String variant,
            @Nullable AzureError azureError, List<QuickFix> fixes) {
        this(places, message, timing, variant, azureError, fixes, null);
    }

    /// A breach without variant, Azure error, fixes and measure.
    public static Breach of(Timing timing, String message, Place... places) {
        return new Breach(List.of(places), message, timing, null, null, List.of());
    }

    /// A copy with other words.
    public Breach withMessage(String message) {
        return new Breach(places, message, timing, variant, azureError, fixes, measure);
    }

    /// A copy about other places.
    public Breach withPlaces(List<Place> places) {
        return new Breach(places, message, timing, variant, azureError, fixes, measure);
    }

    /// A copy with another case of the rule.
    public Breach withVariant(String variant) {
        return new Breach(places, message, timing, variant, azureError, fixes, measure);
    }

    /// A copy that says what Azure would answer.
    public Breach withAzureError(String code, String text) {
        return new Breach(places, message, timing, variant, new AzureError(code, text), fixes, measure);
    }

    /// A copy that Azure lets pass.
    public Breach withoutRefusal() {
        return new Breach(places, message, Timing.WORKS, variant, null, fixes, measure);
    }

    /// A copy with other repairs.
    public Breach withFixes(List<QuickFix> fixes) {
        return new Breach(places, message, timing, variant, azureError, fixes, measure);
    }

    /// A copy that says by which number it is bad.
    public Breach withMeasure(Measure measure) {
        return new Breach(places, message, timing, variant, azureError, fixes, measure);
    }

    /// What Azure would answer, where that is recorded.
    public Optional<AzureError> error() {
        return Optional.ofNullable(azureError);
    }
}
