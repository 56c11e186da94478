package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;

/// A process that saves one design after the other, and keeps what is not saved of each next one, until it is killed.
public final class SavingProcess {

    private SavingProcess() {}

    /// @param arguments the file, and the folder for a design without a file
    public static void main(String[] arguments) throws DesignFileException, IOException {
        Path file = Path.of(arguments[0]);
        Path homeless = new Homeless(Path.of(arguments[1])).own(1);
        Design start = DesignFile.read(file);
        for (int number = 1;; number++) {
            Design next = start.withName("design " + number);
            for (Path kept : List.of(Autosave.beside(file), homeless)) {
                Autosave.write(next, kept);
            }
            System.out.println("kept " + number);
            DesignFile.write(next, file);
            System.out.println("saved " + number);
            Files.deleteIfExists(Autosave.beside(file));
        }
    }
}
