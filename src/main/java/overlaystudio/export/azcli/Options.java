package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

/// The options of a script.
///
/// @param creates whether it creates clusters or pools
/// @param routes whether it creates a cluster whose way out is a firewall
record Options(boolean creates, boolean routes) {

    private static final String DRY_RUN = """
              --dry-run         look at what is there, print the commands that would be run, change nothing
            """;

    private static final String CLUSTERS = """
              --no-wait         do not wait for clusters and pools; run the script again for what comes after them
              --credentials     at the end, get the credentials that kubectl needs
            """;

    private static final String FIREWALL = """
              --firewall-ready  the firewall lets through what AKS needs; without it no cluster is created behind one
            """;

    private static final String HELP = """
              --help            say this
            """;

    void write(Script script) {
        List<String> names = names();
        script.line(String.join(" ", names.stream().map(each -> variable(each) + "=''").toList()));
        script.line("usage() {").line("  cat <<END").line("Usage: bash ${0##*/} [OPTION]...");
        String text = DRY_RUN + (creates ? CLUSTERS : "") + (routes ? FIREWALL : "") + HELP;
        text.lines().forEach(script::line);
        script.line("END").line("}").blank();
        script.line("while [[ $# -gt 0 ]]; do").line("  case \"$1\" in");
        names.forEach(each -> script.line("  --" + each + ") " + variable(each) + "=yes ;;"));
        if (!others().isEmpty()) {
            script.line("  " + String.join(" | ", others()) + ") ;; # nothing in this design asks for it");
        }
        script.lines(List.of(
                "  --help | -h)", "    usage", "    exit", "    ;;", "  *)",
                "    printf 'Unknown option: %s\\n' \"$1\" >&2", "    usage >&2", "    exit 2", "    ;;", "  esac",
                "  shift", "done"));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("dry-run"));
        if (creates) {
            names.addAll(List.of("no-wait", "credentials"));
        }
        if (routes) {
            names.add("firewall-ready");
        }
        return names;
    }

    /// What a script of another design takes; one that is run by a pipeline need not know which.
    private List<String> others() {
        List<String> others = new ArrayList<>(List.of("--no-wait", "--credentials", "--firewall-ready"));
        others.removeAll(names().stream().map(each -> "--" + each).toList());
        return others;
    }

    /// An option's variable: its name with a capital in place of each dash.
    private static String variable(String option) {
        int dash = option.indexOf('-');
        return dash < 0
                ? option
                : option.substring(0, dash) + Character.toUpperCase(option.charAt(dash + 1))
                        + option.substring(dash + 2);
    }
}
