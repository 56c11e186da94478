package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The part of a bash script that reads its options.
final class BashOptions {

    private BashOptions() {}

    static List<String> lines(Options options) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" ", options.known().stream().map(each -> each.variable() + "=''").toList()));
        lines.addAll(List.of("usage() {", "  cat <<END", "Usage: bash ${0##*/} [OPTION]..."));
        Stream.concat(options.known().stream(), Stream.of(Options.HELP)).map(Options.Option::usage).forEach(lines::add);
        lines.addAll(List.of("END", "}", "", "while [[ $# -gt 0 ]]; do", "  case \"$1\" in"));
        options.known().forEach(each -> lines.add("  --" + each.name() + ") " + each.variable() + "=yes ;;"));
        if (!options.others().isEmpty()) {
            lines.add("  " + String.join(" | ", options.others().stream().map(each -> "--" + each.name()).toList())
                    + ") ;; # nothing in this design asks for it");
        }
        lines.addAll(List.of(
                "  --help | -h)", "    usage", "    exit", "    ;;", "  *)",
                "    printf 'Unknown option: %s\\n' \"$1\" >&2", "    usage >&2", "    exit 2", "    ;;", "  esac",
                "  shift", "done"));
        return lines;
    }
}
