package overlaystudio.plan;

import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A node that a pool has now, with the addresses that it would get.
///
/// @param id its identity, such as `pool-1/node-2`
/// @param pool its pool
/// @param number its number in the pool, from 1
/// @param address its address, the lowest free one of its subnet; empty where the subnet is full or not ours
/// @param podBlock its block of the pod range; empty where there is none left
public record PlannedNode(
        ElementId id, ElementId pool, int number, Optional<IpAddress> address, Optional<Cidr> podBlock) {}
