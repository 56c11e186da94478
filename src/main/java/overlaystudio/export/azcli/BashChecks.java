package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The longer looks of a bash script before it does anything.
final class BashChecks {

    private static final String PRESENT = """
            command -v az >/dev/null || stop 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli'
            """;

    private static final String LOGIN = """
            loggedIn="$(az account show --query id --output tsv | tr -d '\\r')" || stop 'az is not logged in: run az login.'
            """;

    private static final String VERSION = """
            version="$(az version --query '"azure-cli"' --output tsv | tr -d '\\r')"
            oldest="$(printf '%s\\n' @MINIMUM@ "$version" | sort -V | head -n 1)"
            [[ "$oldest" == @MINIMUM@ ]] || stop "az $version is too old, @MINIMUM@ is needed: run az upgrade."
            """;

    private static final String FEATURE = """
            step='feature @FEATURE@'
            feature_state() {
              az feature show --namespace Microsoft.ContainerService --name @FEATURE@ \\
                --query properties.state --output tsv | tr -d '\\r'
            }
            state="$(feature_state)"
            if [[ "$state" != Registered ]]; then
              say "Registering: $step"
              run az feature register --namespace Microsoft.ContainerService --name @FEATURE@ --output none
            fi
            for ((try = 1; try <= 60; try++)); do
              [[ "$state" != Registered && -z "$dryRun" ]] || break
              sleep 10
              state="$(feature_state)"
            done
            [[ "$state" == Registered || -n "$dryRun" ]] || stop "$step is $state after 10 minutes: run the script again later."
            """;

    private static final String SIZES = """
            # Not every region and subscription has every VM size, and each family of them has a quota of its own.
            # sizes COMMAND...: reads the VM sizes that a region has for your subscription, each with its family.
            sizes() {
              step='the list of VM sizes' needed=''
              known="$("$@" | tr -d '\\r')" || known=''
              [[ -n "$known" ]] || say 'Which VM sizes are offered, az could not say.'
            }

            # offered SIZE VCPUS: warns where a size is not offered, and notes what is needed of the quota of its family.
            offered() {
              local family
              [[ -n "$known" ]] || return 0
              family="$(size="$1" awk -F '\\t' 'tolower($1) == tolower(ENVIRON["size"]) { print $2; exit }' <<<"$known")"
              if [[ -z "$family" ]]; then
                printf 'Warning: as far as az knows your subscription has no VM size %s there: the pool may be refused.\\n' "$1" >&2
              else
                needed="$needed$family"$'\\t'"$2"$'\\n'
              fi
            }

            # enough COMMAND...: warns where less is left of a quota than the nodes need that pools begin with.
            enough() {
              local usage
              step='the quota of vCPUs'
              usage="$("$@" | tr -d '\\r')" || say 'How much is left of your quota of vCPUs, az could not say.'
              printf '%s%s\\n' "$needed" "$usage" | awk -F '\\t' '
                NF == 2 { need[tolower($1)] += $2; need["cores"] += $2 }
                NF == 3 && tolower($1) in need && $3 - $2 < need[tolower($1)] {
                  printf "Warning: the pools begin with %d vCPUs of quota %s, of which %d are left.", need[tolower($1)], $1, $3 - $2
                  print " Those that are not there yet may be refused."
                }' >&2
            }
            """;

    private static final String FIREWALL = """
            say "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
            say '  on Azure Firewall the FQDN tag AzureKubernetesService'
            say '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
            [[ -n "$firewallReady$dryRun" ]] || stop 'is the firewall ready? Then run the script again with --firewall-ready.'
            """;

    private static final String QUESTION = """
            if [[ "$found" == 0 ]]; then
              say 'Nothing of this design is there.'
              exit
            fi
            if [[ -z "$dryRun$yes" ]]; then
              read -r -p 'Delete all of this? That cannot be undone. Type yes to go on: ' answer || answer=''
              [[ "$answer" == yes ]] || stop 'nothing was deleted.'
            fi
            """;

    private BashChecks() {}

    static List<String> login(List<String> empty) {
        List<String> lines = new ArrayList<>(PRESENT.lines().toList());
        empty.forEach(name -> lines.add(
                "[[ -n \"$" + name + "\" ]] || stop 'the design says no " + name + ": set it at the top.'"));
        lines.addAll(LOGIN.lines().toList());
        return lines;
    }

    static List<String> subscription() {
        return List.of("subscription=\"${subscription:-$loggedIn}\"",
                "az account set --subscription \"$subscription\"");
    }

    static List<String> version(String minimum) {
        return VERSION.replace("@MINIMUM@", BashText.quote(minimum)).lines().toList();
    }

    static List<String> feature(String feature) {
        return FEATURE.replace("@FEATURE@", feature).lines().toList();
    }

    static List<String> sizes(List<RegionSizes> regions) {
        List<String> lines = new ArrayList<>(SIZES.lines().toList());
        regions.forEach(region -> {
            lines.add("");
            lines.add("sizes " + Bash.onOneLine(region.list()));
            region.needs().forEach(need -> lines.add("offered " + BashText.quote(need.size()) + " " + need.vcpus()));
            lines.add("enough " + Bash.onOneLine(region.usage()));
        });
        return lines;
    }

    static List<String> nodeGroup(Word group, Command exists, Command show, @Nullable Word routed) {
        List<String> lines = new ArrayList<>(List.of(
                "step=" + BashText.word(group),
                "if [[ " + Bash.isMissing(show) + " ]]; then",
                "  [[ \"$(" + Bash.onOneLine(exists) + " | tr -d '\\r')\" != true ]] ||",
                "    stop \"$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself.\""));
        if (routed != null) {
            lines.add("  step=" + BashText.word(routed));
            FIREWALL.lines().forEach(line -> lines.add("  " + line));
        }
        lines.add("fi");
        return lines;
    }

    static List<String> question() {
        return QUESTION.lines().toList();
    }
}
