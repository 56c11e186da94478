package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Cluster;
import overlaystudio.plan.ClusterPlan;

/// What a reader has to know of a cluster that its properties do not say.
record ClusterRemarks(Apis apis, Home home) {

    List<String> of(ClusterPlan plan) {
        Cluster cluster = plan.cluster();
        List<String> remarks = new ArrayList<>();
        if (cluster.dnsPrefix() == null) {
            remarks.add("The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.");
        }
        outbound(plan.outboundType().value(), remarks);
        network(plan, remarks);
        if (cluster.tier() == ClusterTier.PREMIUM && !apis.knowsTiers()) {
            remarks.add("Version " + apis.clusters() + " has no tier above Paid.");
        }
        if (cluster.apiServer().subnet() != null && !apis.knowsVnetIntegration()) {
            remarks.add("Not said: the subnet of the API server, which version " + apis.clusters()
                    + " has no property for; versions for previews had one.");
        }
        if (ClusterBlocks.hasWindows(plan) && !home.has(plan.placement())) {
            remarks.add(
                    "Not said: the password of the administrator of Windows nodes, which the history of a deployment"
                            + " within the file would keep for all to read. AKS makes one; az aks update sets another.");
        }
        if (cluster.virtualNodes()) {
            remarks.add("Not done here: the virtual nodes add-on.");
        }
        ingress(cluster.ingress(), remarks);
        return remarks;
    }

    private void outbound(OutboundType type, List<String> remarks) {
        if (type == OutboundType.USER_DEFINED_ROUTING) {
            remarks.add("The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag"
                    + " AzureKubernetesService), else the cluster fails while it is created.");
        }
        boolean unknown = switch (type) {
            case NONE -> !apis.knowsIsolation();
            case BLOCK -> true;
            case MANAGED_NAT_GATEWAY_V2 -> !apis.knowsNatGatewaySku();
            case LOAD_BALANCER, MANAGED_NAT_GATEWAY, USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING -> false;
        };
        if (unknown) {
            remarks.add("Version " + apis.clusters() + " does not list outbound type " + type.azureName()
                    + "; one for previews may be needed.");
        }
    }

    private void network(ClusterPlan plan, List<String> remarks) {
        Cluster cluster = plan.cluster();
        if (cluster.network().model() == NetworkModel.POD_SUBNET) {
            remarks.add("Not said: the subnet of the pods. Add podSubnetID to each pool.");
        }
        if (cluster.network().dataplane() == Dataplane.CILIUM && !apis.knowsDataplane()
                && !apis.knowsEbpfDataplane()) {
            remarks.add("Not said: the Cilium data plane, which version " + apis.clusters() + " has no property for.");
        }
        if (plan.networkPolicy().value() == NetworkPolicy.CILIUM && !apis.knowsDataplane()) {
            remarks.add("Not said: network policy cilium, which version " + apis.clusters() + " does not list.");
        }
    }

    private void ingress(IngressController ingress, List<String> remarks) {
        boolean installedLater = switch (ingress) {
            case NGINX, APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS -> true;
            case APPLICATION_ROUTING -> !apis.knowsAppRouting();
            case NONE, HTTP_APPLICATION_ROUTING -> false;
        };
        if (installedLater) {
            remarks.add("Not done here: ingress by " + ingress.label() + ".");
        }
        if (ingress == IngressController.HTTP_APPLICATION_ROUTING && !apis.knowsHttpRouting()) {
            remarks.add("Not done here: HTTP application routing, which Azure creates no more.");
        }
    }
}
