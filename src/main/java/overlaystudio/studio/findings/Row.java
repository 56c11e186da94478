package overlaystudio.studio.findings;

/// A row of the list: a finding, or the head of a group of findings.
sealed interface Row permits FindingRow, GroupRow {

    /// Whether both rows show the same, though a fix may be made anew with each verdict.
    boolean looksLike(Row other);
}
