#!/usr/bin/env python3
"""Compares what a run of the rig left with the sample that its script was made of.

    az_rig.py created|unchanged|stopped|mended|refused|peered|removed|writes|parsed RUN [DESIGN]

"writes" lists the numbers of the requests that change something. "parsed" reads what az's own parser said.

RUN is the start of the run's files: RUN.summary.json, RUN.state.json, RUN.stderr.txt. Ends with 1 and says why where
something is not as it should be.
"""
import json
import sys


def main(verb, run, design=None):
    if verb == "parsed":
        return parsed(run)
    summary = read(run + ".summary.json")
    errors = open(run + ".stderr.txt", encoding="utf-8").read()
    if verb == "writes":
        puts = [each for each in summary["writes"] if each.startswith("PUT")]
        print(*range(1, len(puts) + 1))
    elif verb == "created":
        expect(summary["exitCode"] == 0, run, "ended with %s: %s" % (summary["exitCode"], errors[-600:]))
        expect(not summary["problems"], run, "problems: %s" % summary["problems"])
        compare(read(run + ".state.json"), read(design), run)
    elif verb == "unchanged":
        expect(summary["exitCode"] == 0, run, "ended with %s: %s" % (summary["exitCode"], errors[-600:]))
        expect(not writes(summary), run, "a second run changed: %s" % writes(summary))
    elif verb == "stopped":
        if summary["exitCode"] == 0:
            # az aks create itself goes on where it may not give a role, and the script then gives it.
            compare(read(run + ".state.json"), read(design), run)
        else:
            expect(summary["exitCode"] == 1 and "Stopped" in errors, run,
                   "does not say where it stopped: %s" % errors[-600:])
    elif verb == "mended":
        # What Azure left half done is not touched by a script: it says what, and a person repairs or deletes it.
        half_done = "is in state Failed. Wait for it, repair it or delete it" in errors
        expect(summary["exitCode"] == 0 or half_done, run, "ended with %s: %s" % (summary["exitCode"], errors[-600:]))
        if not half_done:
            compare(read(run + ".state.json"), read(design), run)
    elif verb == "refused":
        expect(summary["exitCode"] == 1 and "Stopped at: " in errors, run, "was not refused: %s" % errors[-600:])
    elif verb == "peered":
        expect(summary["exitCode"] == 0, run, "ended with %s: %s" % (summary["exitCode"], errors[-600:]))
        peered(read(run + ".state.json"), read(design), run)
    elif verb == "removed":
        expect(summary["exitCode"] == 0, run, "ended with %s: %s" % (summary["exitCode"], errors[-600:]))
        left = planned_left(read(run + ".state.json"), read(design))
        expect(not left, run, "left: %s" % left)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def expect(so, run, otherwise):
    if not so:
        sys.exit("%s: %s" % (run, otherwise))


def writes(summary):
    """What changed something; the look-up of names in the directory is a POST as well."""
    return [each for each in summary["writes"] if "getByIds" not in each]


def is_planned(element):
    return element.get("lifecycle", "planned") == "planned"


def by_type(state, kind):
    return {r["name"]: r["properties"] for r in state["resources"].values()
            if r["type"].lower() == kind.lower()}


def under(state, kind, parent):
    return {r["name"]: r["properties"] for r in state["resources"].values()
            if r["type"].lower() == kind.lower() and "/" + parent.lower() + "/" in r["id"].lower()}


def compare(state, design, run):
    """Every field of the design that a command sends, against what arrived."""
    subnets = {}
    for network in design["networks"]:
        there = by_type(state, "Microsoft.Network/virtualNetworks").get(network["name"])
        expect(there, run, "no network %s" % network["name"])
        same(run, network["name"] + " prefixes", network["prefixes"], there["addressSpace"]["addressPrefixes"])
        found = under(state, "Microsoft.Network/virtualNetworks/subnets", network["name"])
        for subnet in network.get("subnets", []):
            subnets[subnet["id"]] = subnet["name"]
            at = found.get(subnet["name"])
            expect(at, run, "no subnet %s" % subnet["name"])
            same(run, subnet["name"], subnet["prefix"], at.get("addressPrefix") or at["addressPrefixes"][0])
            for key, there_key in (("natGateway", "natGateway"), ("routeTable", "routeTable"),
                                   ("securityGroup", "networkSecurityGroup")):
                same(run, subnet["name"] + " " + key, bool(subnet.get(key)), bool(at.get(there_key)))
    for table in filter(is_planned, design.get("routeTables", [])):
        routes = under(state, "Microsoft.Network/routeTables/routes", table["name"])
        for route in table.get("routes", []):
            at = routes.get(route["name"], {})
            same(run, route["name"], route["prefix"], at.get("addressPrefix"))
            same(run, route["name"] + " next hop", route.get("nextHopAddress"), at.get("nextHopIpAddress"))
    for cluster in filter(is_planned, design.get("clusters", [])):
        compare_cluster(state, cluster, subnets, run)


def compare_cluster(state, cluster, subnets, run):
    there = by_type(state, "Microsoft.ContainerService/managedClusters").get(cluster["name"])
    expect(there, run, "no cluster %s" % cluster["name"])
    profile, network = there["networkProfile"], cluster.get("network", {})
    same(run, "plugin", "azure", profile["networkPlugin"])
    same(run, "mode", "overlay", profile["networkPluginMode"])
    for key, at in (("podCidr", "podCidr"), ("serviceCidr", "serviceCidr"), ("dnsServiceIp", "dnsServiceIP")):
        if network.get(key):
            same(run, key, network[key], profile.get(at))
    outbound = cluster.get("egress", {}).get("outboundType")
    if outbound:
        same(run, "outbound type", outbound.lower(), profile["outboundType"].lower())
    pools = under(state, "Microsoft.ContainerService/managedClusters/agentPools", cluster["name"])
    same(run, "pools", sorted(pool["name"] for pool in cluster["pools"]), sorted(pools))
    for pool in cluster["pools"]:
        at = pools[pool["name"]]
        for key, there_key in (("count", "count"), ("maxPods", "maxPods"), ("vmSize", "vmSize")):
            if pool.get(key) is not None:
                same(run, pool["name"] + " " + key, pool[key], at.get(there_key))
        same(run, pool["name"] + " zones", [str(zone) for zone in pool.get("zones", [])],
             at.get("availabilityZones") or [])
        if pool.get("subnet"):
            same(run, pool["name"] + " subnet", subnets[pool["subnet"]], at["vnetSubnetID"].split("/")[-1])
        if pool.get("mode"):
            same(run, pool["name"] + " mode", pool["mode"].lower(), at["mode"].lower())


def same(run, what, planned, there):
    expect(planned == there, run, "%s: planned %s, there %s" % (what, planned, there))


def peered(state, design, run):
    """Every planned peering has both its links."""
    names = {network["id"]: network["name"] for network in design["networks"]}
    for peering in filter(is_planned, design["peerings"]):
        ends = [names[peering[end]["network"]] for end in ("first", "second")]
        for local, remote in (ends, reversed(ends)):
            links = under(state, "Microsoft.Network/virtualNetworks/virtualNetworkPeerings", local)
            to = [link["remoteVirtualNetwork"]["id"].split("/")[-1] for link in links.values()]
            expect(remote in to, run, "no peering of %s with %s, only with %s" % (local, remote, to))


def parsed(path):
    answers = [json.loads(line) for line in open(path, encoding="utf-8")]
    wrong = [each for each in answers if each["rc"] != 0]
    for each in wrong[:5]:
        print(json.dumps(each))
    expect(answers and not wrong, path, "az does not understand %s of %s commands" % (len(wrong), len(answers)))
    print("az's parser: %s commands" % len(answers))


def planned_left(state, design):
    planned = {each["name"] for key in ("networks", "clusters", "routeTables", "natGateways",
                                        "publicIps", "securityGroups")
               for each in design.get(key, []) if is_planned(each)}
    return [r["name"] for r in state["resources"].values() if r["name"] in planned]


if __name__ == "__main__":
    main(*sys.argv[1:])
