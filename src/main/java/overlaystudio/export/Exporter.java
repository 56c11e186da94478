package overlaystudio.export;

import overlaystudio.rules.Assessment;

/// Makes an artifact from a judged design.
public interface Exporter {

    /// The word by which the command line knows it, such as `azcli`.
    String id();

    /// What a person calls it, such as "az script (bash)".
    String label();

    /// The artifact of a design; the same bytes for the same assessment.
    Artifact export(Assessment assessment);
}
