package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script that checks with kubectl, after the deployment, whether the nodes are as planned.
///
/// A node's pod block is the `primaryIP` of its NodeNetworkConfig, which is a range there (Azure/azure-container-networking,
/// `CreateNCRequestFromStaticNC`), and `subnetAddressSpace` is the whole pod CIDR (the page on expanding it).
public final class NodeCheckExporter implements ScriptExporter {

    private static final String FUNCTIONS = """
            wrongs=0
            wrong() {
              printf 'Wrong: %s\\n' "$*"
              wrongs=$((wrongs + 1))
            }

            stop() {
              printf 'Stopped: %s\\n' "$*" >&2
              exit 2
            }

            # number ADDRESS: an IPv4 address as a number.
            number() {
              local a b c d
              IFS=. read -r a b c d <<<"$1"
              printf '%s' $(((a << 24) + (b << 16) + (c << 8) + d))
            }

            # within ADDRESS RANGE: whether an IPv4 address is in a range.
            within() {
              local shift=$((32 - ${2#*/}))
              [[ "$1" =~ ^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$ ]] &&
                (($(number "$1") >> shift == $(number "${2%/*}") >> shift))
            }

            # cluster CONTEXT: reads the nodes: name, pool, addresses, most pods.
            cluster() {
              context="$1" known=0
              printf 'Cluster %s\\n' "$context"
              nodes="$(kubectl --context "$context" get nodes --output jsonpath='{range .items[*]}{.metadata.name}{"\\t"}{.metadata.labels.kubernetes\\.azure\\.com/agentpool}{"\\t"}{.status.addresses[?(@.type=="InternalIP")].address}{"\\t"}{.status.capacity.pods}{"\\n"}{end}')" ||
                stop "kubectl cannot read the nodes of $context: run az aks get-credentials."
              [[ -n "$nodes" ]] || wrong "$context has no nodes"
            }

            # pool NAME NODES PODS RANGE: its nodes are no more than planned, in their subnet, each with its most pods.
            pool() {
              local name of addresses pods address count=0
              while IFS=$'\\t' read -r name of addresses pods; do
                [[ "$of" == "$1" ]] || continue
                count=$((count + 1))
                [[ "$pods" == "$3" ]] || wrong "node $name takes $pods pods, planned are $3"
                address="${addresses%% *}"
                [[ "$4" == any ]] || within "$address" "$4" || wrong "node $name has address $address, its subnet is $4"
              done <<<"$nodes"
              known=$((known + count))
              ((count <= $2)) || wrong "pool $1 has $count nodes, planned are $2 at most"
              printf '  pool %s: %s nodes, planned are %s at most\\n' "$1" "$count" "$2"
            }

            # planned: every node is in a pool that was planned.
            planned() {
              local count
              count="$(grep -c . <<<"$nodes" || true)"
              ((count == known)) || wrong "$context has $count nodes, and only $known of them in pools of the design"
            }
            """;

    private static final String BLOCKS = """

            # blocks POD_CIDR: every node has one /24 of the pod CIDR, and no two the same.
            blocks() {
              local all name space block rest twice count
              all="$(kubectl --context "$context" get nodenetworkconfigs --all-namespaces --output jsonpath='{range .items[*]}{.metadata.name}{"\\t"}{.status.networkContainers[0].subnetAddressSpace}{"\\t"}{.status.networkContainers[*].primaryIP}{"\\n"}{end}')" ||
                stop "kubectl cannot read the NodeNetworkConfigs of $context."
              while IFS=$'\\t' read -r name rest; do
                count="$(cut -f 1 <<<"$all" | grep -cxF -- "$name" || true)"
                [[ "$count" == 1 ]] || wrong "node $name has $count pod blocks, planned is 1"
              done <<<"$nodes"
              while IFS=$'\\t' read -r name space block; do
                [[ -n "$name" ]] || continue
                [[ "$space" == "$1" ]] || wrong "node $name takes the pod CIDR for $space, planned is $1"
                [[ "$block" == */24 ]] || wrong "node $name has the pod block $block, planned is one /24"
                within "${block%%/*}" "$1" || wrong "node $name has the pod block $block, which is outside of $1"
              done <<<"$all"
              twice="$(cut -f 3 <<<"$all" | sort | uniq -d)"
              [[ -z "$twice" ]] || wrong "several nodes have the same pod block: ${twice//$'\\n'/, }"
            }
            """;

    /// An exporter; all of them are alike.
    public NodeCheckExporter() {}

    @Override
    public String id() {
        return "kubectl-check";
    }

    @Override
    public String label() {
        return "kubectl check script (bash)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return ScriptFile.of(assessment.design(), "-check.sh", "application/x-sh", lines(assessment));
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Design design = assessment.design();
        List<ClusterPlan> clusters = assessment.plan().clusters();
        Script script = new Script(new Bash());
        script.line("#!/usr/bin/env bash").line("#");
        script.comment("Design \"" + design.name()
                + "\": checks with kubectl whether its nodes are as planned. Changes nothing.");
        script.line("#").comment("Exit code 0: all is as planned; 1: something is not; 2: it could not be checked.");
        script.blank().line("set -euo pipefail");
        script.heading("Functions").blank();
        FUNCTIONS.lines().forEach(script::line);
        if (clusters.stream().anyMatch(NodeCheckExporter::hasBlocks)) {
            BLOCKS.lines().forEach(script::line);
        }
        script.heading("Checks").blank();
        script.line("command -v kubectl >/dev/null || stop 'kubectl is missing: run az aks install-cli.'");
        clusters.forEach(cluster -> write(script, cluster));
        script.about(ElementId.DESIGN).blank();
        script.line("((wrongs == 0)) || exit 1").line("echo 'All is as planned.'");
        return script.lines();
    }

    private static boolean hasBlocks(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    private static void write(Script script, ClusterPlan plan) {
        Cluster cluster = plan.cluster();
        script.blank().about(cluster.id());
        script.comment("az aks get-credentials calls the context as its cluster.");
        script.line("cluster " + BashText.quote(cluster.name()));
        if (hasBlocks(plan)) {
            script.line("blocks " + plan.podCidr().value());
        }
        plan.pools().forEach(pool -> script.about(pool.pool().id()).line(line(pool)));
        script.about(cluster.id()).line("planned");
    }

    /// While a pool is upgraded it has its surge as well.
    private static String line(PoolPlan pool) {
        String subnet = pool.subnet().map(it -> it.prefix().toString()).orElse("any");
        return "pool " + BashText.quote(pool.pool().name()) + " " + (pool.nodesMax() + pool.surgeMax()) + " "
                + pool.maxPods().value() + " " + subnet;
    }
}
