package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.diagram.addressmap.ClaimKind;
import overlaystudio.plan.BlockUse;

/// Colours that mean something side by side stay apart for people who cannot tell all colours.
class ColourVisionTest {

    /// More than four times what is just noticed: enough for small cells that do not touch.
    private static final double APART = 10;

    private static final Frame CELL = new Frame(0, 0, 12, 12);

    static Stream<Arguments> sights() {
        return Stream.of(Palette.values())
                .flatMap(palette -> Stream.of(Sight.values()).map(sight -> Arguments.of(palette, sight)));
    }

    @Test
    void theSimulationAgreesWithKnownValues() {
        assertThat(Sight.ALL.difference(0x000000, 0xFFFFFF)).isCloseTo(100, within(0.01));
        assertThat(Sight.ALL.difference(0xFF0000, 0x00FF00)).isCloseTo(170.6, within(0.1));
        for (Sight sight : Sight.values()) {
            assertThat(sight.difference(0x808080, 0xFFFFFF)).as(sight + ": grey stays grey")
                    .isCloseTo(Sight.ALL.difference(0x808080, 0xFFFFFF), within(0.5));
        }
        assertThat(Sight.DEUTERANOPIA.difference(0xB05000, 0x707000)).isLessThan(
                Sight.ALL.difference(0xB05000, 0x707000) / 3);
        assertThat(Sight.TRITANOPIA.difference(0x0080C0, 0x009090)).isLessThan(
                Sight.ALL.difference(0x0080C0, 0x009090) / 3);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void usesOfPodBlocksStayApart(Palette palette, Sight sight) {
        apart(List.of(BlockUse.values()), use -> PodMap.style(use, CELL), palette, sight);
        roles(List.of(Role.OVERLAY, Role.STRANDED), palette, sight);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void claimsOfAnAddressMapStayApart(Palette palette, Sight sight) {
        apart(List.of(ClaimKind.values()), kind -> BoxStyle.solid(kind.fill(), kind.edge(), 1.4, 2), palette, sight);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void piecesOfABarStayApart(Palette palette, Sight sight) {
        roles(List.of(Role.NETWORK, Role.SUBNET, Role.NODE, Role.TRACK), palette, sight);
        roles(List.of(Role.ERROR, Role.TRACK), palette, sight);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void boxesWithinBoxesStayApart(Palette palette, Sight sight) {
        apart(List.of(BoxStyle.NETWORK, BoxStyle.SUBNET, BoxStyle.NODE, BoxStyle.OVERLAY, BoxStyle.SERVICE,
                BoxStyle.CARD, BoxStyle.NOTE), style -> style, palette, sight);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void linesStayApart(Palette palette, Sight sight) {
        roles(List.of(Role.LINK, Role.NETWORK, Role.OVERLAY, Role.TIE), palette, sight);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void marksStayApart(Palette palette, Sight sight) {
        roles(Stream.of(Mark.values()).map(Mark::role).toList(), palette, sight);
    }

    /// Who sees no colours at all tells marks by their shapes.
    @Test
    void noMarkIsToldByItsColourAlone() {
        assertThat(Stream.of(Mark.values()).map(Mark::outline)).doesNotHaveDuplicates();
        assertThat(Stream.of(Mark.values()).map(Mark::sign)).doesNotHaveDuplicates();
        assertThat(Stream.of(Mark.values()).map(Mark::word)).doesNotHaveDuplicates();
    }

    private static void roles(List<Role> roles, Palette palette, Sight sight) {
        apart(roles, role -> BoxStyle.solid(role, Role.NONE, 0, 0), palette, sight);
    }

    /// Two boxes stay apart by their insides or by their edges.
    private static <T> void apart(List<T> things, Function<T, BoxStyle> style, Palette palette, Sight sight) {
        List<String> confused = new ArrayList<>();
        for (int one = 0; one < things.size(); one++) {
            for (int other = one + 1; other < things.size(); other++) {
                double difference = difference(style.apply(things.get(one)), style.apply(things.get(other)), palette,
                        sight);
                if (difference < APART) {
                    confused.add(things.get(one) + " and " + things.get(other) + " " + Math.round(difference));
                }
            }
        }
        assertThat(confused).as(palette + " seen with " + sight).isEmpty();
    }

    private static double difference(BoxStyle one, BoxStyle other, Palette palette, Sight sight) {
        double inside = sight.difference(rgb(one.fill(), palette), rgb(other.fill(), palette));
        boolean haveEdges = one.stroke() != Role.NONE && other.stroke() != Role.NONE;
        return haveEdges ? Math.max(inside, sight.difference(rgb(one.stroke(), palette), rgb(other.stroke(), palette)))
                : inside;
    }

    private static int rgb(Role role, Palette palette) {
        return palette.rgb(role == Role.NONE ? Role.GROUND : role);
    }
}
