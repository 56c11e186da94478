package overlaystudio.bench.canvas;

import overlaystudio.export.PictureOptions;
import overlaystudio.export.svg.SvgExporter;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The picture of a judged design as SVG, in a process that has made some before.
final class Svg {

    private static final int WARM = 30;
    private static final int PICTURES = 100;

    private Svg() {}

    static void print() {
        Assessment assessment = RuleBook.standard().judge(Pictured.cluster("10.0.0.0/13", 10, 100));
        Times times = new Times();
        for (int at = 0; at < WARM + PICTURES; at++) {
            double time = time(assessment);
            if (at >= WARM) {
                times.add(time);
            }
        }
        System.out.println("""

                The SVG of a design with 1,000 nodes
                | Least | Median | 99 % |
                | --- | --- | --- |""");
        System.out.println("| " + times.cells() + " |");
    }

    private static double time(Assessment assessment) {
        long start = System.nanoTime();
        String text = new SvgExporter().export(assessment, PictureOptions.DEFAULT).content().text();
        double time = (System.nanoTime() - start) / 1e6;
        if (!text.contains("</svg>")) {
            throw new IllegalStateException("the SVG has no end");
        }
        return time;
    }
}
