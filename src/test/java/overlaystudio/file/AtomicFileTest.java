package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir private Path folder;

    @Test
    void aNewFileAndAnOldOneHoldTheTextAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("plan.json");

        AtomicFile.write(file, "one");
        AtomicFile.write(file, "two");

        assertThat(file).hasContent("two");
        assertThat(folder).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndItsTargetIsWritten() throws IOException {
        Path target = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("plan.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real", "plan.json"));

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(target).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFileThatIsNotThereYetMakesIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later.json"));

        AtomicFile.write(link, "new");

        assertThat(folder.resolve("later.json")).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInACircleAreRefused() throws IOException {
        Path link = folder.resolve("a");
        Files.createSymbolicLink(link, Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThatThrownBy(() -> AtomicFile.write(link, "new")).hasMessageContaining("circle");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        AtomicFile.write(file, "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsWrittenToAndNeverReplaced() throws IOException {
        AtomicFile.write(Path.of("/dev/null"), "gone");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFolderIsRefusedAndStaysEmpty() {
        assertThatThrownBy(() -> AtomicFile.write(folder, "new")).isInstanceOf(IOException.class)
                .hasMessageContaining("it is a folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameOfACrashedRunIsNotInTheWay() throws IOException {
        Path leftover = Files.writeString(
                folder.resolve(".plan.json." + ProcessHandle.current().pid() + "-0.tmp"), "left over");

        AtomicFile.write(folder.resolve("plan.json"), "new");

        assertThat(folder.resolve("plan.json")).hasContent("new");
        assertThat(leftover).hasContent("left over");
    }
}
