package overlaystudio.diagram.addressmap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;

/// The ranges of an address map as a table for spreadsheets and wikis: claims and free ranges in the order of addresses.
///
/// @param rows the cells of each row, the headings first
public record RangeTable(List<List<String>> rows) {

    private static final List<String> HEADINGS =
            List.of("Range", "First address", "Last address", "Addresses", "Kind", "Name", "In use now", "At most");

    /// Keeps a copy.
    public RangeTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// All that an address map has in some ranges.
    public static RangeTable of(AddressMap map, List<Cidr> ranges) {
        Stream<Row> claims = map.claims().stream().map(Row::of);
        Stream<Row> free = map.free().stream().map(Row::of);
        Stream<List<String>> rows = Stream.concat(claims, free)
                .filter(row -> ranges.stream().anyMatch(row.range::overlaps))
                .sorted(Comparator.comparing(Row::range))
                .map(Row::cells);
        return new RangeTable(Stream.concat(Stream.of(HEADINGS), rows).toList());
    }

    private record Row(Cidr range, String kind, String name, String now, String peak) {

        static Row of(Claim claim) {
            boolean isCounted = claim.kind() != ClaimKind.OUTSIDE && claim.kind() != ClaimKind.KEPT_FREE
                    && claim.kind() != ClaimKind.SERVICES;
            return new Row(claim.range(), claim.kind().label(), claim.name(),
                    isCounted ? Long.toString(claim.now()) : "", isCounted ? Long.toString(claim.peak()) : "");
        }

        static Row of(FreeRange free) {
            return new Row(free.range(), "Free", "", "", "");
        }

        List<String> cells() {
            return List.of(range.toString(), range.first().toString(), range.last().toString(),
                    Long.toString(range.size()), kind, name, now, peak);
        }
    }

    /// Cells between tabs and rows between line ends, as spreadsheets paste them.
    public String text() {
        return rows.stream()
                .map(row -> row.stream().map(cell -> cell.replaceAll("\\s", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// The same as an HTML table.
    public String html() {
        return rows.stream()
                .map(row -> row.stream().map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
