package overlaystudio.studio.inspector.fields;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizes;
import overlaystudio.design.NodePool;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.SizeTrial;
import overlaystudio.rules.SizeTrial.Objection;
import overlaystudio.studio.messages.Messages;

/// The VM sizes to choose from for a pool, each with its processors and memory and with what speaks against it; those
/// that nothing speaks against come first.
final class SizeOffers {

    private static final Messages MESSAGES = Messages.of(SizeOffers.class);

    private static final Comparator<Option<String>> FINE_FIRST = Comparator.comparing(
            option -> option.objection().map(Objection::severity),
            Comparator.comparing(severity -> severity.orElse(Severity.INFO), Comparator.reverseOrder()));

    private static final SizeTrial TRIAL = new SizeTrial(RuleBook.standard());

    private SizeOffers() {}

    static List<Option<String>> of(Shown<NodePool> shown) {
        Map<String, Objection> against =
                TRIAL.of(shown.design(), shown.value(), VmSizes.all());
        return VmSizes.all().stream()
                .map(size -> option(size, Optional.ofNullable(against.get(size.name()))))
                .sorted(FINE_FIRST)
                .toList();
    }

    private static Option<String> option(VmSize size, Optional<Objection> against) {
        Option<String> option = Option.of(size.name(), size.name(), describe(size));
        return against.map(option::against).orElse(option);
    }

    static String describe(VmSize size) {
        return size.arm64() ? MESSAGES.say("vm-size.arm64", size.vcpus(), size.memoryGib())
                : MESSAGES.say("vm-size", size.vcpus(), size.memoryGib());
    }
}
