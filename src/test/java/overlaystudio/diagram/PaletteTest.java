package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.addressmap.AddressMap;
import overlaystudio.diagram.addressmap.Grid;
import overlaystudio.diagram.addressmap.MapSheet;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class PaletteTest {

    /// Contrast that WCAG 2 asks of text (level AA).
    private static final double OF_TEXT = 4.5;

    /// Contrast that WCAG 2 asks of what is not text.
    private static final double OF_SIGNS = 3;

    /// Edges that say nothing that words and fuller neighbours do not say: what only divides, and what is not there.
    private static final Set<Role> FAINT = EnumSet.of(Role.NONE, Role.HAIRLINE, Role.FREE);

    private static final double[] SCALES = {0.05, 0.15, 0.4, 1, 4, 12, 40};

    /// What stands on what in the samples, from far and near, and in their address maps.
    private static final Set<Pair> TEXTS = new LinkedHashSet<>();
    private static final Set<Pair> EDGES = new LinkedHashSet<>();

    /// A colour on a ground.
    private record Pair(Role ink, Role ground) {}

    @BeforeAll
    static void look() {
        for (String name : Samples.names()) {
            Design design = Samples.load(name);
            Plan plan = Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
            Map<ElementId, Mark> marks = new HashMap<>();
            design.elements().forEach(each -> marks.put(each.id(), Mark.WARNING));
            Diagram diagram = Diagram.sheet(plan, marks, List.of("a line"), true);
            look(diagram.shapes().toList());
            for (double scale : SCALES) {
                List<Shape> shapes = new ArrayList<>();
                diagram.at(scale, EnumSet.allOf(Layer.class)).visit(diagram.frame(), shapes::add);
                look(shapes);
            }
            AddressMap map = AddressMap.of(plan);
            map.blocks().forEach(block -> look(MapSheet.of(map, Grid.of(block, new Frame(0, 0, 900, 600)))));
        }
    }

    private static void look(List<Shape> shapes) {
        List<Shape.Box> painted = new ArrayList<>();
        for (Shape shape : shapes) {
            Role ground = ground(painted, shape.frame());
            switch (shape) {
                case Shape.Text text -> TEXTS.add(new Pair(text.color(), ground));
                case Shape.Box box -> {
                    if (box.strokeWidth() > 0) {
                        EDGES.add(new Pair(box.stroke(), ground));
                    }
                    if (box.fill() != Role.NONE) {
                        painted.add(box);
                    }
                }
                case Shape.Link _, Shape.Icon _ -> {}
            }
        }
    }

    private static Role ground(List<Shape.Box> painted, Frame frame) {
        return painted.reversed().stream().filter(box -> box.frame().contains(frame.centerX(), frame.centerY()))
                .map(Shape.Box::fill).findFirst().orElse(Role.GROUND);
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEachGround(Palette palette) {
        assertThat(TEXTS).contains(new Pair(Role.MUTED, Role.GROUND), new Pair(Role.TEXT, Role.NODE_FILL),
                new Pair(Role.OVERLAY_TEXT, Role.OVERLAY_FILL), new Pair(Role.BLOCK_TEXT, Role.BLOCK_FILL));
        assertThat(weak(palette, TEXTS, OF_TEXT)).as(palette.name()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void edgesStandOutFromTheirGround(Palette palette) {
        assertThat(EDGES).contains(new Pair(Role.NETWORK, Role.GROUND), new Pair(Role.SUBNET, Role.NETWORK_FILL),
                new Pair(Role.NODE, Role.PANEL));
        assertThat(weak(palette, EDGES.stream().filter(each -> !FAINT.contains(each.ink())).toList(), OF_SIGNS))
                .as(palette.name()).isEmpty();
    }

    /// What a drag and a tie show for a moment is in no picture of a sample.
    @ParameterizedTest
    @EnumSource
    void theNoteOfATieCanBeRead(Palette palette) {
        assertThat(weak(palette, List.of(new Pair(Role.TEXT, Role.TIE_FILL),
                new Pair(Role.OVERLAY_TEXT, Role.TIE_FILL), new Pair(Role.ERROR, Role.PANEL)), OF_TEXT)).isEmpty();
    }

    private static List<String> weak(Palette palette, Collection<Pair> pairs, double least) {
        return pairs.stream().filter(each -> contrast(palette, each.ground(), each.ink()) < least)
                .map(each -> each.ink() + " on " + each.ground() + " "
                        + String.format(Locale.ROOT, "%.2f", contrast(palette, each.ground(), each.ink())))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void signsAndTiesStandOut(Palette palette) {
        for (Mark mark : Mark.values()) {
            assertThat(contrast(palette, mark.role(), Role.ON_MARK)).as("%s: %s", palette, mark)
                    .isGreaterThanOrEqualTo(OF_SIGNS);
            assertThat(contrast(palette, mark.role(), Role.GROUND)).as("%s: %s", palette, mark)
                    .isGreaterThanOrEqualTo(OF_SIGNS);
        }
        assertThat(contrast(palette, Role.TIE, Role.GROUND)).isGreaterThanOrEqualTo(OF_SIGNS);
        assertThat(contrast(palette, Role.SELECTION, Role.GROUND)).isGreaterThanOrEqualTo(OF_SIGNS);
    }

    private static double contrast(Palette palette, Role one, Role other) {
        double first = luminance(palette.rgb(one));
        double second = luminance(palette.rgb(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// Relative luminance as WCAG 2 defines it.
    private static double luminance(int rgb) {
        return 0.2126 * Sight.linear(rgb >> 16) + 0.7152 * Sight.linear(rgb >> 8) + 0.0722 * Sight.linear(rgb);
    }
}
