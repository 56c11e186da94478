package overlaystudio.studio.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import overlaystudio.diagram.Palette;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Scope;
import overlaystudio.studio.preferences.Preferences;

/// The kind of picture and the options that were chosen last: what fits any design from one start to the next, the rest
/// while the window is open.
public final class LastChoice {

    private static final String FORMAT = "format";
    private static final String PALETTE = "colours";
    private static final String FINDINGS = "findings";
    private static final String NOTES = "notes";
    private static final String LEGEND = "legend";
    private static final String TITLE = "title";
    private static final String SCALE = "scale";
    private static final String PAPER = "paper";

    private final Preferences preferences;
    private final List<PictureExporter> exporters;
    private Scope scope = Scope.ALL;
    private String revision = "";

    /// @param exporters all kinds of pictures, at least one
    public LastChoice(Preferences preferences, List<PictureExporter> exporters) {
        this.preferences = preferences;
        this.exporters = List.copyOf(exporters);
    }

    /// All kinds of pictures.
    List<PictureExporter> exporters() {
        return exporters;
    }

    /// What was chosen last, or what pictures are like by themselves.
    public PictureChoice get() {
        PictureOptions usual = PictureOptions.DEFAULT;
        PictureExporter exporter = exporters.stream()
                .filter(each -> preferences.picture(FORMAT).filter(each.id()::equals).isPresent())
                .findFirst()
                .orElse(exporters.getFirst());
        return new PictureChoice(exporter, new PictureOptions(scope,
                kept(PALETTE, word -> Palette.valueOf(word.toUpperCase(Locale.ROOT)), usual.palette()),
                kept(FINDINGS, Boolean::valueOf, usual.findings()),
                kept(NOTES, Boolean::valueOf, usual.notes()),
                kept(LEGEND, Boolean::valueOf, usual.legend()),
                kept(TITLE, Boolean::valueOf, usual.title()),
                revision,
                kept(SCALE, LastChoice::scale, usual.scale()),
                kept(PAPER, word -> Paper.valueOf(word.toUpperCase(Locale.ROOT)), usual.paper())));
    }

    private static double scale(String number) {
        return usable(Double.parseDouble(number));
    }

    private static double usable(double scale) {
        return PictureOptions.DEFAULT.withScale(scale).scale();
    }

    /// A choice that was kept; what a file of preferences says that is none is as if it said nothing.
    private <T> T kept(String name, Function<String, T> reader, T usual) {
        try {
            return preferences.picture(name).map(reader).orElse(usual);
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }

    /// Keeps what was chosen.
    public void keep(PictureChoice choice) {
        PictureOptions options = choice.options();
        scope = options.scope();
        revision = options.revision();
        preferences.rememberPicture(FORMAT, choice.exporter().id());
        preferences.rememberPicture(PALETTE, options.palette().name().toLowerCase(Locale.ROOT));
        preferences.rememberPicture(FINDINGS, Boolean.toString(options.findings()));
        preferences.rememberPicture(NOTES, Boolean.toString(options.notes()));
        preferences.rememberPicture(LEGEND, Boolean.toString(options.legend()));
        preferences.rememberPicture(TITLE, Boolean.toString(options.title()));
        preferences.rememberPicture(SCALE, Double.toString(options.scale()));
        preferences.rememberPicture(PAPER, options.paper().id());
    }
}
