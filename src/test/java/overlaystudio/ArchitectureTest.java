package overlaystudio;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of the house: who may know whom, and what stays outside.
class ArchitectureTest {

    private static final String HOUSE = "overlaystudio";
    private static final String MAIN = HOUSE + ".Main";

    /// The painter that two exports share.
    private static final String JAVA2D = inside("export.java2d");

    /// Every room, each after those that it may know.
    private static final List<Room> ROOMS = List.of(
            new Room("net", Set.of(), "addresses are arithmetic, which knows nothing of Azure"),
            new Room("azure", Set.of("net"), "Azure's words and catalogues know nothing of a design"),
            new Room("design", Set.of("azure", "net"),
                    "the document holds what a user chose, not what follows from it"),
            new Room("plan", Set.of("design", "azure", "net"), "what follows from a design is no verdict on it"),
            new Room("rules", Set.of("plan", "design", "azure", "net"), "a verdict knows no picture, file or export"),
            new Room("diagram", Set.of("plan", "design", "azure", "net"),
                    "a picture of a design is the same whatever the rules say on that day"),
            new Room("file", Set.of("plan", "design", "azure", "net"),
                    "a file holds a design, or the needs from which the plan makes one, and no verdict"),
            new Room("importer", Set.of("plan", "design", "azure", "net"),
                    "what is read becomes a design, judged later"),
            new Room("export", Set.of("diagram", "rules", "plan", "design", "azure", "net"),
                    "an export shows a design, its picture and its findings, and knows no way in"),
            new Room("cli", Set.of("export", "importer", "file", "diagram", "rules", "plan", "design", "azure", "net"),
                    "the command line is a face: it starts without a window"),
            new Room("studio",
                    Set.of("export", "importer", "file", "diagram", "rules", "plan", "design", "azure", "net"),
                    "the studio is a face: it does not call the command line"));

    private static final JavaClasses CODE =
            new ClassFileImporter().importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /// Everything that must give the same answer on every computer, in every country and on every day.
    private static final DescribedPredicate<JavaClass> CORE =
            describe("are in the core", type -> !type.getFullName().startsWith(MAIN)
                    && !List.of("studio", "cli", "file").contains(room(type)));

    @Test
    void everyPackageBelongsToARoom() {
        Set<String> unknown = new TreeSet<>();
        CODE.forEach(type -> unknown.add(room(type)));
        ROOMS.forEach(room -> unknown.remove(room.name()));
        unknown.remove("");
        assertThat(unknown)
                .as("packages without a place in the house: give each one a line in ROOMS that says whom it may know")
                .isEmpty();
    }

    @Test
    void onlyMainStandsOutsideTheRooms() {
        check(classes().that(describe("belong to no room", type -> room(type).isEmpty()))
                .should()
                .haveFullyQualifiedName(MAIN)
                .orShould()
                .haveSimpleName("package-info")
                .because("the root package is the door, and nobody lives in a door"));
    }

    @Test
    void roomsKnowOnlyThoseBelow() {
        for (Room room : ROOMS) {
            Predicate<JavaClass> forbidden =
                    other -> inHouse(other) && !room(other).equals(room.name())
                            && !room.mayKnow().contains(room(other));
            check(noClasses().that()
                    .resideInAPackage(inside(room.name()))
                    .should()
                    .dependOnClassesThat(
                            describe("are neither its own nor of " + new TreeSet<>(room.mayKnow()), forbidden))
                    .because(room.because()));
        }
    }

    @Test
    void roomsMakeNoCircle() {
        check(slices().matching(HOUSE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("of two packages that know each other neither can be read or tested alone"));
    }

    @Test
    void partsOfTheStudioMakeNoCircle() {
        check(slices().matching(HOUSE + ".studio.(*)..")
                .should()
                .beFreeOfCycles()
                .because("views meet in the session, not in each other"));
    }

    @Test
    void theAddressMapKnowsOfTheStudioOnlyItsPainterAndItsSession() {
        check(noClasses().that()
                .resideInAPackage(inside("studio.addressmap"))
                .should()
                .dependOnClassesThat(describe("are other parts of the studio", type -> type.getPackageName()
                        .startsWith(HOUSE + ".studio.")
                        && !List.of("addressmap", "canvas", "messages", "session", "theme")
                                .contains(type.getPackageName().split("\\.")[2])))
                .because("it is a second view of the design, which shares the canvas' brushes but no knowledge of it"));
    }

    @Test
    void familiesOfRulesMakeNoCircle() {
        check(slices().matching(HOUSE + ".rules.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a family of rules may borrow another's words, and must still be readable alone"));
    }

    @Test
    void exportsDoNotMeet() {
        check(slices().matching(HOUSE + ".export.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage(inside("export.raster"), inside("export.pdf")),
                        resideInAPackage(JAVA2D))
                .because("each export can be thrown away, or replaced, without a look at the others"));
    }

    @Test
    void importersDoNotMeet() {
        check(slices().matching(HOUSE + ".importer.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each source of a design changes at its own pace"));
    }

    @Test
    void javaFxStaysInTheStudio() {
        check(noClasses().that()
                .resideOutsideOfPackage(inside("studio"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("the command line runs without JavaFX, and the core without any screen"));
    }

    @Test
    void jacksonStaysWhereJsonIsReadOrWritten() {
        check(noClasses().that()
                .resideOutsideOfPackages(inside("file"), inside("importer"), inside("cli"))
                .and()
                .haveNameNotMatching("overlaystudio\\.rules\\.RuleBookReader(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .because("the shape of a file is no concern of the values that it fills"));
    }

    @Test
    void picocliStaysInTheCommandLine() {
        check(noClasses().that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("only the command line has options"));
    }

    @Test
    void java2dStaysInTheExportsThatDrawWithIt() {
        check(noClasses().that()
                .resideOutsideOfPackages(JAVA2D, inside("export.raster"), inside("export.pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
                .because("a second toolkit costs start-up time and belongs where is drawn without a screen"));
    }

    @Test
    void pdfBoxStaysInThePdfExport() {
        check(noClasses().that()
                .resideOutsideOfPackage(inside("export.pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor..")
                .because("how a PDF file is written is no concern of who draws the picture"));
    }

    @Test
    void theCoreHasNoClock() {
        check(noClasses().that(CORE)
                .should(access("read the clock", target -> (target.owner().startsWith("java.time.")
                        && Set.of("now", "systemUTC", "systemDefaultZone", "system").contains(target.name()))
                        || (target.owner().equals("java.lang.System")
                                && Set.of("currentTimeMillis", "nanoTime").contains(target.name()))
                        || (Set.of("java.util.Date", "java.util.GregorianCalendar").contains(target.owner())
                                && target.name().equals("<init>"))))
                .because("a design carries its own rules date, and the same design is judged the same tomorrow"));
    }

    @Test
    void theCoreThrowsNoDice() {
        check(noClasses().that(CORE)
                .should(access("use randomness", target -> Set.of("java.util.Random", "java.util.SplittableRandom",
                        "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom",
                        "java.util.random.RandomGenerator").contains(target.owner())
                        || (target.owner().equals("java.lang.Math") && target.name().equals("random"))
                        || (target.owner().equals("java.util.UUID") && target.name().equals("randomUUID"))))
                .because("equal designs give equal bytes, and a failure can be repeated"));
    }

    @Test
    void theCoreKnowsNoDisk() {
        check(noClasses().that(CORE)
                .should()
                .dependOnClassesThat(describe("reach the file system",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || (type.getPackageName().equals("java.io")
                                        && (type.getSimpleName().startsWith("File")
                                                || type.getSimpleName().equals("RandomAccessFile")))))
                .because("files are opened by the faces and by the file package, which answer for their errors"));
    }

    @Test
    void theCoreKnowsNoCountry() {
        check(noClasses().that(CORE)
                .should(access("ask for the computer's language or zone",
                        target -> (target.owner().equals("java.util.Locale") && target.name().equals("getDefault"))
                                || (target.name().equals("systemDefault") && target.owner().equals("java.time.ZoneId"))
                                || (target.name().equals("defaultCharset")
                                        && target.owner().equals("java.nio.charset.Charset"))))
                .because("an export has the same bytes in every country"));
    }

    @Test
    void nothingReachesTheNetwork() {
        check(noClasses()
                .should()
                .dependOnClassesThat(describe("speak over a network",
                        type -> type.getPackageName().startsWith("java.net.http")
                                || type.getPackageName().startsWith("java.rmi")
                                || type.getPackageName().startsWith("com.sun.net")
                                || type.getPackageName().startsWith("javax.net")
                                || type.getPackageName().startsWith("javafx.scene.web")
                                || type.getFullName().matches("java\\.net\\.(Server|Datagram|Multicast)?Socket.*")
                                || type.getFullName()
                                        .matches("java\\.net\\.(Http|Jar)?URLConnection|java\\.net\\.InetAddress")
                                || type.getFullName().matches(
                                        "java\\.nio\\.channels\\..*(Socket|Datagram|Multicast).*")))
                .because("the studio makes no connection, at no time"));
        check(noClasses()
                .should(access("open an address", target -> target.owner().equals("java.net.URL")
                        && Set.of("openStream", "openConnection", "getContent").contains(target.name())))
                .because("the studio makes no connection, at no time"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses().that(describe("are neither Main nor the command line",
                type -> !type.getFullName().startsWith(MAIN) && !room(type).equals("cli")))
                .should(access("print", target -> (target.owner().equals("java.lang.System")
                        && Set.of("out", "err").contains(target.name()))
                        || target.name().equals("printStackTrace")))
                .because("standard output is the command line's answer, and nobody reads it behind a window"));
    }

    @Test
    void theWindowsThreadIsEnteredInOnePlace() {
        onlyOneClass("calls Platform.runLater",
                target -> target.owner().equals("javafx.application.Platform") && target.name().equals("runLater"));
    }

    @Test
    void filesAreAskedForInOnePlace() {
        onlyOneClass("opens a file chooser",
                target -> Set.of("javafx.stage.FileChooser", "javafx.stage.DirectoryChooser").contains(target.owner()));
    }

    @Test
    void alertsAreShownInOnePlace() {
        onlyOneClass("shows an alert", target -> target.owner().equals("javafx.scene.control.Alert"));
    }

    @Test
    void everyPackageSaysWhereNullMayBe() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : CODE) {
            JavaPackage home = type.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }
        assertThat(unmarked)
                .as("packages without a package-info.java annotated with @NullMarked, where the compiler checks no null")
                .isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }

    /// What stands behind an interface, so that tests need no screen.
    private static void onlyOneClass(String what, Predicate<Target> forbidden) {
        Set<String> places = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (targets(type).anyMatch(forbidden)) {
                places.add(outermost(type));
            }
        }
        assertThat(places)
                .as("only one class %s, behind an interface, so that tests of all others need no screen", what)
                .hasSizeLessThanOrEqualTo(1);
    }

    private static ArchCondition<JavaClass> access(String what, Predicate<Target> wanted) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().forEach(access -> events
                        .add(new SimpleConditionEvent(access, wanted.test(Target.of(access)),
                                access.getDescription())));
            }
        };
    }

    private static Stream<Target> targets(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(Target::of);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getFullName);
    }

    private static boolean inHouse(JavaClass type) {
        return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
    }

    /// The first package below the root, empty for what stands in the root itself.
    private static String room(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).skip(1).findFirst().orElse("");
    }

    private static String inside(String room) {
        return HOUSE + "." + room + "..";
    }

    /// A package below the root.
    ///
    /// @param name its name
    /// @param mayKnow the other rooms whose classes it may use
    /// @param because why it may use no others
    private record Room(String name, Set<String> mayKnow, String because) {}

    /// A method, constructor or field that some code uses.
    ///
    /// @param owner full name of its class
    /// @param name its own name, `<init>` for a constructor
    private record Target(String owner, String name) {

        static Target of(JavaAccess<?> access) {
            return new Target(access.getTargetOwner().getFullName(), access.getTarget().getName());
        }
    }
}
