package overlaystudio.rules;

import java.time.LocalDate;

import overlaystudio.design.AcceptedRisk;

/// An acceptance that holds no more, and why.
///
/// @param risk what was accepted, when and why
/// @param cause what ended it
/// @param words what ended it in a sentence, with what was and what is
public record Lapse(AcceptedRisk risk, Cause cause, String words) {

    /// What ends an acceptance.
    public enum Cause {
        /// Azure refuses it, or it cannot work.
        REFUSED("refused"),

        /// The rules date moved.
        RULES_DATE("rules-date"),

        /// The number by which it is bad got worse.
        WORSE("worse"),

        /// The finding says something else.
        CHANGED("changed");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /// The word that reports use.
        public String word() {
            return word;
        }
    }

    static Lapse refused(AcceptedRisk risk) {
        return new Lapse(risk, Cause.REFUSED, "The acceptance lapsed: what Azure refuses or stops cannot be accepted.");
    }

    static Lapse byDate(AcceptedRisk risk, LocalDate now) {
        return new Lapse(risk, Cause.RULES_DATE, "The acceptance lapsed: it was given by the rules of "
                + risk.rulesDate() + ", and these are the rules of " + now + ".");
    }

    static Lapse worse(AcceptedRisk risk, long before, Measure now) {
        return new Lapse(risk, Cause.WORSE, "The acceptance lapsed: it was given for " + now.words(before)
                + ", not for " + now.words(now.value()) + ".");
    }

    static Lapse changed(AcceptedRisk risk, String before) {
        return new Lapse(risk, Cause.CHANGED, "The acceptance lapsed: the finding said \u201c" + before
                + "\u201d when it was given.");
    }

    /// What to do about it.
    public String advice() {
        return cause == Cause.REFUSED ? "Repair it, and take the acceptance back."
                : "Repair it, accept it again, or take the acceptance back.";
    }
}
