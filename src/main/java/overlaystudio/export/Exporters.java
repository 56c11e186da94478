package overlaystudio.export;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// All exporters of the studio, in the order in which they are offered.
public final class Exporters {

    private static final List<Exporter> ALL =
            ServiceLoader.load(Exporter.class, Exporters.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get).toList();

    private Exporters() {}

    /// All exporters; the first one makes the script that the window shows.
    public static List<Exporter> all() {
        return ALL;
    }

    /// All that make pictures.
    public static List<PictureExporter> pictures() {
        return ALL.stream().filter(PictureExporter.class::isInstance).map(PictureExporter.class::cast).toList();
    }

    /// The exporter of an id, such as `azcli`; empty if there is none.
    public static Optional<Exporter> find(String id) {
        return ALL.stream().filter(exporter -> exporter.id().equals(id)).findFirst();
    }
}
