package overlaystudio.rules;

/// What Azure would answer.
///
/// @param code Azure's error code, such as `InsufficientSubnetSize`
/// @param message Azure's message with the design's numbers; empty where no text is recorded
public record AzureError(String code, String message) {}
