package vn.dautu.photo;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The demonstration's photographs, drawn and marked as such, through the same door as an officer's: after the other seeds. */
@Component
@Order(20)
class DemonstrationPhotos implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPhotos.class);
    private static final String OFFICER = "canbo";
    private static final String FOLDER = "seeds/anh/";

    private final boolean enabled;
    private final PhotoBook book;
    private final ProjectRegister projects;
    private final Today today;
    private final JsonMapper json;

    DemonstrationPhotos(
            @Value("${dautu.demo.enabled:false}") boolean enabled,
            PhotoBook book,
            ProjectRegister projects,
            Today today,
            JsonMapper json) {
        this.enabled = enabled;
        this.book = book;
        this.projects = projects;
        this.today = today;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!enabled) {
            return;
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(OFFICER, "", List.of()));
        try {
            int added = 0;
            for (JsonNode entry : json.readTree(bytes("anh.json"))) {
                added += load(entry);
            }
            if (added > 0) {
                LOG.info("Nạp {} ảnh minh họa", added);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private int load(JsonNode entry) throws IOException {
        ProjectId project =
                projects.findByCode(entry.path("project").asString()).orElseThrow();
        String file = entry.path("file").asString();
        byte[] content = bytes(file);
        if (book.has(project, content)) {
            return 0;
        }
        DrawnPhoto picture = book.draw(project, file, content);
        PhotoSaid said = picture.said(today.date());
        return book.add(
                project,
                List.of(new NewPhoto(
                        picture,
                        new PhotoSaid(
                                said.takenOn(),
                                said.takenAt(),
                                said.dayFrom(),
                                said.place(),
                                entry.path("note").asString()),
                        LocalDate.parse(entry.path("known").asString()))));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return in.readAllBytes();
        }
    }
}
