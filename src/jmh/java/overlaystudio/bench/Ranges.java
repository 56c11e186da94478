package overlaystudio.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Random ranges that are the same in every run.
final class Ranges {

    private static final int SEED = 2022_08_29;
    private static final int SHORTEST = 20;
    private static final int LENGTHS = 10;

    private Ranges() {}

    /// Different ranges from /20 to /29 all over the address space, of which some lie within others.
    static List<Cidr> of(int count) {
        Random random = new Random(SEED);
        return Stream.generate(() -> Cidr.of(new IpAddress(random.nextInt()), SHORTEST + random.nextInt(LENGTHS)))
                .distinct()
                .limit(count)
                .toList();
    }
}
