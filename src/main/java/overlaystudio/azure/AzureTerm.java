package overlaystudio.azure;

import java.util.Arrays;
import java.util.Optional;

/// A word of Azure's that has a fixed spelling in its interfaces and a label for people.
public interface AzureTerm {

    /// The spelling that Azure's interfaces use, for example `userDefinedRouting`.
    String azureName();

    /// The name that a person reads, for example "User-defined routing".
    String label();

    /// The constant of a type that has a spelling; empty if none has it, upper and lower case being told apart.
    static <E extends Enum<E> & AzureTerm> Optional<E> find(Class<E> type, String azureName) {
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> term.azureName().equals(azureName))
                .findFirst();
    }
}
