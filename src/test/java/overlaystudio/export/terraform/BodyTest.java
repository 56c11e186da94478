package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.design.ElementId;
import overlaystudio.export.ScriptLine;

class BodyTest {

    @Test
    void aBlockIsWrittenAsTheFormatterWritesIt() {
        Body body = new Body();
        body.open("resource \"a\" \"b\"").set("x", "1").setText("longer", "y").setText("unset", null)
                .open("inner").set("z", "true").close()
                .openMap("map").set("\"k e\u0301\"", "1").set("\"key four\"", "2").close()
                .setLines("list", List.of("p", "q")).setLines("none", List.of()).close();

        assertThat(text(body)).isEqualTo("""
                resource "a" "b" {
                  x      = 1
                  longer = "y"

                  inner {
                    z = true
                  }
                  map = {
                    "k e\u0301"      = 1
                    "key four" = 2
                  }

                  list = [
                    p,
                    q,
                  ]
                }
                """);
    }

    @Test
    void anArgumentAfterABlockAndABlockAfterAnArgumentHaveAnEmptyLineBetween() {
        Body body = new Body().open("a").open("b").close().set("c", "1").comment("Of d.").open("d").close().close();

        assertThat(text(body)).isEqualTo("""
                a {
                  b {
                  }

                  c = 1
                  # Of d.
                  d {
                  }
                }
                """);
    }

    @Test
    void eachLineSaysWhatItIsAboutUntilTheNextHeading() {
        Body body = new Body().about(new ElementId("vnet-1")).set("a", "1").heading("Next").set("b", "2");

        assertThat(body.lines()).extracting(ScriptLine::element).containsExactly(new ElementId("vnet-1"),
                ElementId.DESIGN, ElementId.DESIGN, ElementId.DESIGN, ElementId.DESIGN);
    }

    private static String text(Body body) {
        StringBuilder text = new StringBuilder();
        body.lines().forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
