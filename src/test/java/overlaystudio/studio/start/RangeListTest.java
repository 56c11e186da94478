package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.TakenRange;

class RangeListTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "10.1.0.0/16\n10.2.0.0/16", "10.1.0.0/16, 10.2.0.0/16", "10.1.0.0/16;10.2.0.0/16\n\n",
            "10.1.0.0/16\t10.2.0.0/16\r\n", "\"10.1.0.0/16\"\n\"10.2.0.0/16\"\n", "  10.1.0.0/16   10.2.0.0/16",
            "10.1.0.0/16\u00a010.2.0.0/16", "10.1.0.0/16,\n10.2.0.0/16,"})
    void rangesStandOnLinesBetweenCommasOrInCells(String text) {
        RangeList list = RangeList.parse(text);
        assertThat(list.faults()).isEmpty();
        assertThat(list.ranges()).containsExactly(Cidr.parse("10.1.0.0/16"), Cidr.parse("10.2.0.0/16"));
        assertThat(list.summary()).isEqualTo("2 ranges.");
    }

    @Test
    void columnsOfASpreadsheetNameWhoHasARangeAndTheirHeadingIsPassedOver() {
        RangeList list = RangeList.parse("""
                Site\tRange\r
                Head office\t10.1.0.0/16\r
                Plant 2\t10.2.0.0/16\r
                Head office\t10.3.0.0/16\r
                \t10.4.0.0/16\r
                """);
        assertThat(list.faults()).isEmpty();
        assertThat(list.taken()).extracting(TakenRange::name).containsExactly("Head office", "Plant 2",
                RangeList.NOBODY);
        assertThat(list.taken().getFirst().ranges()).containsExactly(Cidr.parse("10.1.0.0/16"),
                Cidr.parse("10.3.0.0/16"));
    }

    @Test
    void whatIsNoRangeIsSaidByLineWithARepairWhereAGuessIsFair() {
        String text = "10.1.0.0/16\nabc\n10.2.3.4/16, 10.0.0.300/8";
        RangeList list = RangeList.parse(text);
        assertThat(list.faults()).hasSize(3);
        assertThat(list.faults().get(0).message()).startsWith("Line 2: ").contains("\u201cabc\u201d");
        assertThat(list.faults().get(1).message()).startsWith("Line 3: ").contains("10.2.0.0/16");
        assertThat(list.faults().get(1).repair().orElseThrow().applyTo(text))
                .isEqualTo("10.1.0.0/16\nabc\n10.2.0.0/16, 10.0.0.300/8");
        assertThat(list.faults().get(2).message()).startsWith("Line 3: ").contains("300");
        assertThat(list.faults().get(2).repair()).isEmpty();
    }

    @Test
    void aTextOfOneLineNamesNoLine() {
        assertThat(RangeList.parseLine("10.1.0.0/8").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message()).doesNotContain("Line"));
        assertThat(RangeList.parseLine("hello").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message()).doesNotContain("Line").contains("hello"));
    }

    @Test
    void wordsAloneAreAFaultAndNotAHeading() {
        assertThat(RangeList.parse("on premises").faults()).hasSize(1);
        assertThat(RangeList.parse("10.1.0.0/16\nRange").faults()).hasSize(1);
        assertThat(RangeList.parse("Site\nRange\n10.1.0.0/16").faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'10.0.0.0/8, 10.1.0.0/16, 10.1.2.0/24', 10.0.0.0/8, 2", "'10.1.0.0/16, 10.0.0.0/8', 10.0.0.0/8, 1",
            "'10.0.0.0/8, 10.0.0.0/8', 10.0.0.0/8, 1"})
    void whatLiesInAnotherRangeCountsOnce(String text, String left, int within) {
        RangeList list = RangeList.parse(text);
        assertThat(list.ranges()).containsExactly(Cidr.parse(left));
        assertThat(list.within()).isEqualTo(within);
        assertThat(list.summary()).isEqualTo("1 range; " + within + " more within them.");
    }

    @Test
    void noTextIsNoRange() {
        assertThat(RangeList.parse(" \n\t\n ,, ")).isEqualTo(RangeList.parse(""));
        assertThat(RangeList.parse("").summary()).isEmpty();
    }
}
