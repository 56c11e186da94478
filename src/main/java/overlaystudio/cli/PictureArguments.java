package overlaystudio.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Scope;

/// The options of the command line that say what a picture shows, and how.
final class PictureArguments {

    /// Most names that a message lists.
    private static final int MOST = 12;

    @Option(names = "--cluster", paramLabel = "NAME", description = "Picture: only this cluster with its networks and what they are connected to.") private @Nullable String cluster;

    @Option(names = "--select", paramLabel = "ID", split = ",", description = "Picture: only these elements, by id or name, with what they lie in.") private List<String> selected =
            new ArrayList<>();

    @Option(names = "--print", description = "Picture: in colours for print.") private boolean print;

    @Option(names = "--no-findings", description = "Picture: without marks of findings.") private boolean noFindings;

    @Option(names = "--no-notes", description = "Picture: without the notes on the canvas.") private boolean noNotes;

    @Option(names = "--no-legend", description = "Picture: without a legend.") private boolean noLegend;

    @Option(names = "--no-title", description = "Picture: without a title block.") private boolean noTitle;

    @Option(names = "--revision", paramLabel = "TEXT", description = "Picture: the revision that the title block says.") private @Nullable String revision;

    @Option(names = "--scale", paramLabel = "N", description = "PNG: pixels of a unit, 0.1 to 10; 2 if not given.") private @Nullable Double scale;

    @Option(names = "--paper", paramLabel = "PAPER", description = "PDF: ${COMPLETION-CANDIDATES}; A4 if not given; a poster is as large as the picture.") private @Nullable Paper paper;

    /// What was given, by its name on the command line.
    private Map<String, PictureOption> given() {
        Map<String, PictureOption> given = new LinkedHashMap<>();
        put(given, cluster != null, "--cluster", PictureOption.SCOPE);
        put(given, !selected.isEmpty(), "--select", PictureOption.SCOPE);
        put(given, print, "--print", PictureOption.PALETTE);
        put(given, noFindings, "--no-findings", PictureOption.FINDINGS);
        put(given, noNotes, "--no-notes", PictureOption.NOTES);
        put(given, noLegend, "--no-legend", PictureOption.LEGEND);
        put(given, noTitle, "--no-title", PictureOption.TITLE);
        put(given, revision != null, "--revision", PictureOption.REVISION);
        put(given, scale != null, "--scale", PictureOption.SCALE);
        put(given, paper != null, "--paper", PictureOption.PAPER);
        return given;
    }

    private static void put(Map<String, PictureOption> given, boolean is, String name, PictureOption option) {
        if (is) {
            given.put(name, option);
        }
    }

    /// Refuses what does not fit a target or contradicts itself.
    void check(Exporter exporter) throws WrongArgument {
        for (Map.Entry<String, PictureOption> each : given().entrySet()) {
            if (!fits(exporter, each.getValue())) {
                throw new WrongArgument(each.getKey() + " does not fit the target " + exporter.id() + "; it is for "
                        + targets(each.getValue()) + ".");
            }
        }
        if (cluster != null && !selected.isEmpty()) {
            throw new WrongArgument("--cluster and --select exclude each other: both say what is shown.");
        }
        if (revision != null && noTitle) {
            throw new WrongArgument("--revision and --no-title exclude each other: the title block says the revision.");
        }
        if (scale != null && !(scale >= PictureOptions.LEAST_SCALE && scale <= PictureOptions.MOST_SCALE)) {
            throw new WrongArgument("--scale takes a number from 0.1 to 10.");
        }
    }

    private static boolean fits(Exporter exporter, PictureOption option) {
        return exporter instanceof PictureExporter picture && picture.options().contains(option);
    }

    private static String targets(PictureOption option) {
        return Exporters.all().stream().filter(it -> fits(it, option)).map(Exporter::id)
                .collect(Collectors.joining(", "));
    }

    /// The options for a design.
    PictureOptions options(Design design) throws WrongArgument {
        PictureOptions options = PictureOptions.DEFAULT;
        return options.withScope(scope(design))
                .withPalette(print ? Palette.PRINT : Palette.LIGHT)
                .withFindings(!noFindings)
                .withNotes(!noNotes)
                .withLegend(!noLegend)
                .withTitle(!noTitle)
                .withRevision(revision == null ? "" : revision)
                .withScale(scale == null ? options.scale() : scale)
                .withPaper(paper == null ? options.paper() : paper);
    }

    private Scope scope(Design design) throws WrongArgument {
        String name = cluster;
        if (name != null) {
            return new Scope.OfCluster(only(name, "cluster", design.clusters()).id());
        }
        if (selected.isEmpty()) {
            return Scope.ALL;
        }
        List<ElementId> elements = new ArrayList<>();
        for (String each : selected) {
            elements.add(only(each.strip(), "element", design.elements().toList()).id());
        }
        return new Scope.Selection(elements);
    }

    /// The element of an id, else the only one of a name.
    private static <E extends Element> E only(String word, String kind, List<E> all) throws WrongArgument {
        List<E> found = matching(all, each -> each.id().value().equals(word));
        if (found.isEmpty()) {
            found = matching(all, each -> !(each instanceof Note) && each.name().equals(word));
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new WrongArgument(found.isEmpty()
                ? "There is no " + kind + " \u201c" + word + "\u201d; " + thereAre(kind, all) + "."
                : "More than one " + kind + " is called \u201c" + word + "\u201d; name one by its id: " + ids(found)
                        + ".");
    }

    private static <E extends Element> List<E> matching(List<E> all, Predicate<E> condition) {
        return all.stream().filter(condition).toList();
    }

    private static String thereAre(String kind, List<? extends Element> all) {
        if (all.isEmpty()) {
            return "the design has no " + kind;
        }
        String names = all.stream().limit(MOST).map(it -> kind.equals("cluster") ? it.name() : it.id().value())
                .collect(Collectors.joining(", "));
        return "there are " + names + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "");
    }

    private static String ids(List<? extends Element> elements) {
        return elements.stream().map(it -> it.id().value()).collect(Collectors.joining(", "));
    }

    /// A mistake in the arguments, in a sentence.
    static final class WrongArgument extends Exception {

        private static final long serialVersionUID = 1;

        WrongArgument(String message) {
            super(message);
        }
    }
}
