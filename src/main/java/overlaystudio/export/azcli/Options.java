package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

/// The options of a script.
///
/// @param known those that it has
/// @param others those that it takes and that mean nothing to it
record Options(List<Option> known, List<Option> others) {

    static final Option DRY_RUN =
            new Option("dry-run", "look at what is there, print the commands that would be run, change nothing");
    static final Option NO_WAIT =
            new Option("no-wait", "do not wait for clusters and pools; run the script again for what comes after them");
    static final Option CREDENTIALS = new Option("credentials", "at the end, get the credentials that kubectl needs");
    static final Option FIREWALL_READY = new Option(
            "firewall-ready", "the firewall lets through what AKS needs; without it no cluster is created behind one");
    static final Option REMOVE = new Option("remove", "delete what the new version no longer has");
    static final Option YES = new Option("yes", "do not ask");

    static final Option HELP = new Option("help", "say this");

    /// An option.
    ///
    /// @param name what it is called, without its dashes
    /// @param help what it does
    record Option(String name, String help) {

        /// Its variable: its name with a capital in place of each dash.
        String variable() {
            int dash = name.indexOf('-');
            return dash < 0
                    ? name
                    : name.substring(0, dash) + Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
        }

        String usage() {
            return "  --" + name + " ".repeat(16 - name.length()) + help;
        }
    }

    /// Those of a script that creates a design; one that is run by a pipeline need not know which the design asks for.
    ///
    /// @param creates whether it creates clusters or pools
    /// @param routes whether it creates a cluster whose way out is a firewall
    static Options creating(boolean creates, boolean routes) {
        List<Option> all = List.of(DRY_RUN, NO_WAIT, CREDENTIALS, FIREWALL_READY);
        List<Option> known = new ArrayList<>(List.of(DRY_RUN));
        known.addAll(creates ? List.of(NO_WAIT, CREDENTIALS) : List.of());
        known.addAll(routes ? List.of(FIREWALL_READY) : List.of());
        return new Options(known, all.stream().filter(each -> !known.contains(each)).toList());
    }

    /// Whether a script has an option.
    boolean has(Option option) {
        return known.contains(option);
    }
}
