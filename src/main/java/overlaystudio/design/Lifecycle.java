package overlaystudio.design;

/// Whether an element is ours to create or only referred to.
public enum Lifecycle {
    /// Ours to create: scripts create it, and quick fixes may change it.
    PLANNED,

    /// There already: it is judged and referred to, never created, changed or repaired.
    EXISTING
}
