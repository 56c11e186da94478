package overlaystudio.export.terraform;

import overlaystudio.design.Element;
import overlaystudio.design.PublicIp;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;

/// The outputs of a module: what others need of what it created; never a credential.
record Outputs(Module module) {

    void write(Body body) {
        Body outputs = new Body();
        module.plan().clusters().stream().filter(each -> Resources.isPlanned(each.cluster()))
                .forEach(cluster -> cluster(outputs.about(cluster.cluster().id()), cluster));
        module.design().networks().stream().filter((VirtualNetwork each) -> Resources.isPlanned(each))
                .forEach(network -> output(outputs.about(network.id()), name(network, "id"),
                        "Resource id of the virtual network " + network.name() + ".", module.address(network) + ".id"));
        module.design().publicIps().stream().filter((PublicIp each) -> Resources.isPlanned(each))
                .forEach(address -> output(outputs.about(address.id()), name(address, "address"),
                        "Public address of " + address.name() + ", for the allow lists of others.",
                        module.address(address) + ".ip_address"));
        if (!outputs.isEmpty()) {
            body.heading("Outputs").append(outputs);
        }
    }

    private void cluster(Body body, ClusterPlan cluster) {
        String address = module.address(cluster.cluster());
        String name = cluster.cluster().name();
        output(body, name(cluster.cluster(), "id"), "Resource id of the cluster " + name + ".", address + ".id");
        boolean hidden = cluster.cluster().apiServer().privateCluster();
        output(body, name(cluster.cluster(), "api_server"), "Host name of the API server of " + name + ".",
                address + (hidden ? ".private_fqdn" : ".fqdn"));
        output(body, name(cluster.cluster(), "node_resource_group"),
                "Resource group that AKS makes for the nodes of " + name + ".", address + ".node_resource_group");
    }

    private String name(Element element, String what) {
        return module.label("output", element.id() + "/" + what, element.name() + "_" + what);
    }

    private static void output(Body body, String name, String description, String value) {
        body.open("output " + Hcl.text(name)).setText("description", description).set("value", value).close();
    }
}
