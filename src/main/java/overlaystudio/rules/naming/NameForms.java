package overlaystudio.rules.naming;

import overlaystudio.azure.OsType;
import overlaystudio.design.NodePool;

/// The forms of the names of each kind of thing (Azure resource name rules).
final class NameForms {

    static final NameForm NETWORK = NameForm.resource(2, 64);

    /// Subnets, route tables, routes, NAT gateways, public addresses, security groups and their rules.
    static final NameForm PART = NameForm.resource(1, 80);

    /// Azure Firewall FAQ: "There's a 50 character limit for a firewall name."
    static final NameForm FIREWALL = NameForm.resource(1, 50);

    static final NameForm CLUSTER = NameForm.enclosed(
            63, "_-", "1 to 63 letters, digits, _ or -, and start and end with a letter or digit");
    static final NameForm DNS_PREFIX = NameForm.enclosed(
            54, "-", "1 to 54 letters, digits or -, and start and end with a letter or digit");

    /// Values of Kubernetes labels, into which AKS writes the names of networks.
    static final NameForm LABEL = NameForm.enclosed(
            63, "_.-", "at most 63 letters, digits, _ . or -, and start and end with a letter or digit");
    static final NameForm GROUP = NameForm.group();

    private static final NameForm LINUX_POOL = NameForm.pool(12);
    private static final NameForm WINDOWS_POOL = NameForm.pool(6);

    private NameForms() {}

    static NameForm pool(NodePool pool) {
        return pool.osType() == OsType.WINDOWS ? WINDOWS_POOL : LINUX_POOL;
    }
}
