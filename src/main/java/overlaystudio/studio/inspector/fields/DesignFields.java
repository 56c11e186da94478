package overlaystudio.studio.inspector.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.rules.RuleBook;

/// The fields of a design itself.
final class DesignFields {

    private static final Lens<Design, Placement> PLACEMENT = Lens.required(Design::placement, Design::withPlacement);

    /// The last day whose rules the rule book knows.
    private static final LocalDate KNOWN_UNTIL = RuleBook.standard().knownUntil();

    private static final List<Option<String>> DATES = List.of(
            Option.of(Design.DOCUMENT_DATE.toString(), Design.DOCUMENT_DATE.toString(), "preview document"),
            Option.of(KNOWN_UNTIL.toString(), KNOWN_UNTIL.toString(), "known up to"));

    static final Fields<Design> ALL = Fields.of(List.of(
            Fields.name(Lens.required(Design::name, Design::withName), ""),
            Fields.offered("rulesDate", "Rules as of", Lens.required(Design::rulesDate, Design::withRulesDate),
                    Syntaxes.DATE, new Input.Offers<>("Named days", _ -> DATES, false))
                    .help(shown -> describe(shown.design().rulesDate())),
            Fields.typed("resourceGroup", "Resource group", PLACEMENT.then(PlacementFields.RESOURCE_GROUP),
                    Syntaxes.TEXT)
                    .help("For every element that sets none itself."),
            Fields.offered("location", "Location", PLACEMENT.then(PlacementFields.LOCATION), Syntaxes.TEXT,
                    PlacementFields.regions())
                    .help(shown -> PlacementFields.regionHelp(Optional.of(shown.value().placement()))),
            Fields.typed("subscription", "Subscription", PLACEMENT.then(PlacementFields.SUBSCRIPTION), Syntaxes.TEXT)
                    .fallback(_ -> Optional.of(PlacementFields.LOGGED_IN))
                    .help("Subscription id for every element that sets none itself."),
            Field.of("tags", "Tags", Lens.required(Design::tags, Design::withTags),
                    new Input.Rows<>(Syntaxes.TAG, "Add a tag", 0))
                    .help("name=value, on all resources that scripts create.")));

    private DesignFields() {}

    private static String describe(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return "The preview document\u2019s day: its rules hold.";
        }
        return date.isAfter(KNOWN_UNTIL)
                ? "Rules are known up to " + KNOWN_UNTIL + ": later changes of Azure are not judged."
                : "Azure\u2019s rules and limits as they were on this day.";
    }
}
