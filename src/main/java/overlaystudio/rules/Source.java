package overlaystudio.rules;

/// Where a judgement comes from.
///
/// @param text the page, release note or commit, with its date; begins with `UNSOURCED` where no Microsoft text says it
/// @param quote the sentence it says, word for word; empty where there is none
public record Source(String text, String quote) {}
