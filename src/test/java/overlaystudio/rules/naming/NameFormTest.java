package overlaystudio.rules.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Which names a form takes, and which it makes of those that it does not.
class NameFormTest {

    private static final NameForm RESOURCE = NameForm.resource(2, 8);
    private static final NameForm GROUP = NameForm.group();
    private static final NameForm POOL = NameForm.pool(6);
    private static final NameForm LABEL = NameForm.enclosed(8, "_.-", "");

    @Test
    void eachCharacterHasItsPlace() {
        assertThat(Stream.of("a1", "A_", "0.-_b", "12345678")).allMatch(RESOURCE::matches);
        assertThat(Stream.of("", "a", "123456789", "_a", "-a", "a.", "a b", "aä", "äa")).noneMatch(RESOURCE::matches);
        assertThat(Stream.of("a", "a1b2c3")).allMatch(POOL::matches);
        assertThat(Stream.of("", "1a", "aB", "a-b", "abcdefg")).noneMatch(POOL::matches);
        assertThat(Stream.of("a", "a_.-b")).allMatch(LABEL::matches);
        assertThat(Stream.of("a_", ".b", "a(b)")).noneMatch(LABEL::matches);
    }

    @Test
    void aGroupIsNamedInTheLettersOfAnyScript() {
        assertThat(Stream.of("rg(prod)", "-x_", "Größe", "资源組", "½", "𝒜", ".a", "x".repeat(90)))
                .allMatch(GROUP::matches);
        assertThat(Stream.of("rg.", "a b", "a/b", "😀", "x".repeat(91))).noneMatch(GROUP::matches);
    }

    @Test
    void theNearestNameIsTrimmedAndHasOneDashForWhatItMayNotHave() {
        assertThat(RESOURCE.legal("--a  b!c..", "vnet")).isEqualTo("a-b-c");
        assertThat(RESOURCE.legal("123456789", "vnet")).isEqualTo("12345678");
        assertThat(RESOURCE.legal("a", "vnet")).isEqualTo("a-1");
        assertThat(RESOURCE.legal("äöü", "vnet")).isEqualTo("vnet");
        assertThat(RESOURCE.legal("1234567.", "vnet")).isEqualTo("1234567");
        assertThat(POOL.legal("1-User Pool", "pool")).isEqualTo("userpo");
        assertThat(GROUP.legal("rg 😀😀 prod.", "rg")).isEqualTo("rg-prod");
    }

    @Test
    void aNumberTakesTheEndOfALongName() {
        assertThat(RESOURCE.numbered("12345678", 12)).isEqualTo("12345-12");
        assertThat(POOL.numbered("system", 2)).isEqualTo("syste2");
    }

    @Test
    void eachFormIsMadeWithItsOwnLimits() {
        assertThat(NameForm.resource(3, 5).matches("a-b_")).isTrue();
        assertThat(NameForm.resource(3, 5).matches("ab")).isFalse();
        assertThat(NameForm.resource(3, 5).legal("abc", "vnet")).isEqualTo("abc");
        assertThat(NameForm.enclosed(3, "+", "").matches("a+b")).isTrue();
        assertThat(NameForm.enclosed(3, "+", "").matches("a-b")).isFalse();
        assertThat(NameForm.pool(2).matches("a1")).isTrue();
        assertThat(NameForm.pool(2).matches("abc")).isFalse();
        assertThat(NameForm.group().matches("r(g)")).isTrue();
        assertThat(NameForm.group().matches("r\u0080g")).isFalse();
    }
}
