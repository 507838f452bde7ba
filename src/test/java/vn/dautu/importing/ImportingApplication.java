package vn.dautu.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import vn.dautu.Application;
import vn.dautu.SignedIn;

/** The product as it runs, with an officer who sends one file as soon as it is up; for {@link KillMidImportIT}. */
final class ImportingApplication {

    private ImportingApplication() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        byte[] content = Files.readAllBytes(file);
        var context = SpringApplication.run(Application.class, "--spring.profiles.active=demo");
        SignedIn.as(
                SignedIn.OFFICER,
                () -> context.getBean(ImportGate.class)
                        .write(file.getFileName().toString(), content, ImportChoices.NONE));
        context.close();
    }
}
