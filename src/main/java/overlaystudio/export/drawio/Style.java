package overlaystudio.export.drawio;

import java.util.Arrays;
import java.util.stream.Collectors;

import overlaystudio.diagram.Face;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.Hundredths;

/// The styles of cells in draw.io's words.
record Style(Palette palette) {

    /// A rectangle.
    String box(Shape.Box box) {
        double least = Math.min(box.frame().width(), box.frame().height());
        String round = box.radius() > 0 && least > 0
                ? "rounded=1;absoluteArcSize=1;arcSize=" + Hundredths.of(2 * Math.min(box.radius(), least / 2)) + ";"
                : "rounded=0;";
        return round + "html=0;fillColor=" + palette.css(box.fill()) + ";" + stroke(
                box.strokeWidth() > 0 ? box.stroke() : Role.NONE, box.strokeWidth(), box.dash());
    }

    /// A sheet with a folded corner, whose text draw.io breaks into lines itself.
    String note(Shape.Box box) {
        return "shape=note;size=8;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=4;spacingLeft=4;"
                + "fontSize=11;fontFamily=Inter;fontColor=" + palette.css(Role.TEXT) + ";fillColor="
                + palette.css(box.fill()) + ";" + stroke(box.stroke(), box.strokeWidth(), box.dash());
    }

    private String stroke(Role role, double width, Shape.Dash dash) {
        if (role == Role.NONE) {
            return "strokeColor=none;";
        }
        String lengths = Arrays.stream(dash.pattern()).mapToObj(Hundredths::of).collect(Collectors.joining(" "));
        String pattern = lengths.isEmpty() ? "" : "dashed=1;dashPattern=" + lengths + ";";
        return "strokeColor=" + palette.css(role) + ";strokeWidth=" + Hundredths.of(width) + ";" + pattern;
    }

    /// One line of text.
    String text(Shape.Text text) {
        String align = switch (text.anchor()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> "right";
        };
        return "text;html=0;fillColor=none;strokeColor=none;whiteSpace=nowrap;overflow=visible;spacing=0;spacingTop=0;spacingLeft=0;spacingRight=0;"
                + "verticalAlign=middle;connectable=0;align=" + align + ";fontSize=" + Hundredths.of(text.size())
                + ";fontFamily=" + family(text.face()) + ";fontColor=" + palette.css(text.color())
                + (text.face() == Face.SEMIBOLD ? ";fontStyle=1;" : ";");
    }

    private static String family(Face face) {
        return face == Face.MONO ? "JetBrains Mono" : "Inter";
    }

    /// A line between two cells that leaves and arrives at given shares of their widths and heights.
    String edge(Shape.Link link, String ends, boolean isCurved) {
        return "edgeStyle=none;html=0;endArrow=none;startArrow=none;" + (isCurved ? "curved=1;" : "rounded=1;") + ends
                + stroke(link.stroke(), link.width(), link.dash());
    }

    /// A picture.
    static String image(String image) {
        return "shape=image;html=0;imageAspect=0;aspect=fixed;connectable=0;image=" + image + ";";
    }

    /// A cell that is only the place of others.
    static String place() {
        return "group;html=0;fillColor=none;strokeColor=none;";
    }
}
