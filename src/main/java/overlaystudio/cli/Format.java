package overlaystudio.cli;

/// The forms of a report.
enum Format {
    /// Text for people.
    TEXT,

    /// JSON for programs.
    JSON
}
