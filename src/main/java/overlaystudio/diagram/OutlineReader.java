package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/// Reads path data whose commands and numbers are all separated by blanks.
final class OutlineReader {

    private final Scanner in;

    private OutlineReader(Scanner in) {
        this.in = in;
    }

    static Outline read(Scanner in) {
        OutlineReader reader = new OutlineReader(in);
        List<Outline.Step> steps = new ArrayList<>();
        while (in.hasNext()) {
            steps.add(reader.step(in.next()));
        }
        return new Outline(steps);
    }

    private Outline.Step step(String command) {
        return switch (command) {
            case "M" -> new Outline.Move(number(), number());
            case "L" -> new Outline.Line(number(), number());
            case "C" -> new Outline.Curve(number(), number(), number(), number(), number(), number());
            case "Z" -> new Outline.Close();
            default -> throw new IllegalArgumentException("no path command: " + command);
        };
    }

    private double number() {
        return in.nextDouble();
    }
}
