package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.prefixes;
import static overlaystudio.rules.CaseDesigns.small;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;

import java.util.ArrayList;
import java.util.List;

/// The cases of the rules of this group.
final class AddressCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        networks();
    }

    private AddressCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void networks() {
        rule("vnet-prefix-self-overlap")
                .speaks(prefixes(clean(), "10.0.0.0/8", "10.1.0.0/16"))
                .silent(prefixes(clean(), "10.0.0.0/9", "10.128.0.0/9"))
                .fix("Drop")
                .add();
        rule("vnet-aks-max-size").speaks(prefixes(clean(), "10.0.0.0/7")).fix("Use 10.0.0.0/8").add();
        rule("subnet-outside-vnet")
                .speaks(withSubnet(clean(), "app", "172.21.0.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Move app to 10.0.0.0/24")
                .add();
        rule("subnet-overlap")
                .speaks(withSubnet(clean(), "app", "10.10.1.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Move app to 10.0.0.0/24")
                .add();
        rule("subnet-size")
                .speaks(withSubnet(clean(), "app", "10.11.0.0/30"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/29"))
                .fix("Use 10.11.0.0/29")
                .add();
        rule("peering-overlap")
                .speaks(peer(clean(), "10.1.0.0/16"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Move hub to ")
                .add();
        rule("onprem-overlap-vnet")
                .speaks(outside(clean(), "10.0.0.0/9"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .add();
        rule("onprem-overlap-vnet")
                .speaks(outside(small(clean()), "10.0.0.0/9"))
                .silent(outside(small(clean()), "172.21.0.0/16"))
                .fix("Move myVirtualNetwork to ")
                .add();
    }
}
