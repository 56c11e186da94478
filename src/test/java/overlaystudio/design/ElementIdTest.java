package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ElementIdTest {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final List<String> SIGNS =
            List.of("a", "z", "A", "Z", "0", "9", ".", "_", "-", "/", " ", "@", "[", "`", "{", ":", "ä", "\n");

    @Test
    void everyTextOfUpToThreeSignsIsAnIdentityExactlyIfItHasTheForm() {
        Stream.iterate(List.of(""), ElementIdTest::longer).limit(4).flatMap(List::stream).forEach(
                text -> assertThat(isAccepted(text)).as(text).isEqualTo(FORM.matcher(text).matches()));
    }

    @Test
    void theOwnerOfAPartIsTheElement() {
        ElementId pool = new ElementId("pool-1");
        assertThat(pool.part("node-3")).hasToString("pool-1/node-3");
        assertThat(pool.part("node-3").owner()).isEqualTo(pool);
        assertThat(pool.owner()).isEqualTo(pool);
        assertThat(pool.part("a")).isLessThan(pool.part("b"));
    }

    @Test
    void aTextThatIsNoIdentityIsNamedInTheMessage() {
        assertThatThrownBy(() -> new ElementId("a b")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a b\" is no element id: letters, digits, . _ and - only");
    }

    private static List<String> longer(List<String> texts) {
        return texts.stream().flatMap(text -> SIGNS.stream().map(sign -> text + sign)).toList();
    }

    private static boolean isAccepted(String text) {
        try {
            return new ElementId(text).value().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
