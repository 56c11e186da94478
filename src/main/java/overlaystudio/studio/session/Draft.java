package overlaystudio.studio.session;

/// What a user typed into a field that cannot be a value of the design yet, such as `10.1`.
///
/// @param text the text as it was typed
/// @param problem what is wrong with it and what to do, in a sentence
public record Draft(String text, String problem) {}
