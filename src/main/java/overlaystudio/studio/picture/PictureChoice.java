package overlaystudio.studio.picture;

import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOptions;

/// A kind of picture, and what it shows and how.
///
/// @param exporter makes it
/// @param options what it shows, and how
public record PictureChoice(PictureExporter exporter, PictureOptions options) {}
