package overlaystudio.studio.inspector.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.messages.Messages;

/// The fields of a design itself.
final class DesignFields {

    private static final Messages MESSAGES = Messages.of(DesignFields.class);

    private static final Lens<Design, Placement> PLACEMENT = Lens.required(Design::placement, Design::withPlacement);

    /// The last day whose rules the rule book knows.
    private static final LocalDate KNOWN_UNTIL = RuleBook.standard().knownUntil();

    static final Fields<Design> ALL = Fields.of(List.of(
            Fields.name(Lens.required(Design::name, Design::withName)),
            Fields.offered("rulesDate", Lens.required(Design::rulesDate, Design::withRulesDate),
                    Syntaxes.DATE, new Input.Offers<>(_ -> days(), false))
                    .help(shown -> describe(shown.design().rulesDate())),
            Fields.typed("resourceGroup", PLACEMENT.then(PlacementFields.RESOURCE_GROUP),
                    Syntaxes.TEXT).helped(),
            Fields.offered("location", PLACEMENT.then(PlacementFields.LOCATION), Syntaxes.TEXT,
                    PlacementFields.regions())
                    .help(shown -> PlacementFields.regionHelp(Optional.of(shown.value().placement()))),
            Fields.typed("subscription", PLACEMENT.then(PlacementFields.SUBSCRIPTION), Syntaxes.TEXT)
                    .fallback(_ -> Optional.of(PlacementFields.loggedIn()))
                    .helped(),
            Field.of("tags", Lens.required(Design::tags, Design::withTags),
                    new Input.Rows<>(Syntaxes.TAG, 0)).helped()));

    private DesignFields() {}

    private static List<Option<String>> days() {
        return List.of(
                Option.of(Design.DOCUMENT_DATE.toString(), Design.DOCUMENT_DATE.toString(),
                        MESSAGES.say("day.document")),
                Option.of(KNOWN_UNTIL.toString(), KNOWN_UNTIL.toString(), MESSAGES.say("day.known")));
    }

    private static String describe(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return MESSAGES.say("help.rules-date.document");
        }
        return date.isAfter(KNOWN_UNTIL)
                ? MESSAGES.say("help.rules-date.later", KNOWN_UNTIL)
                : MESSAGES.say("help.rules-date");
    }
}
