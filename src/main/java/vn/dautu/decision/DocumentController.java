package vn.dautu.decision;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;

/** A file by the hash of its content, always as a download: what came from outside is never shown inline. */
@RestController
class DocumentController {

    private final FileStore files;
    private final CurrentUser currentUser;

    DocumentController(FileStore files, CurrentUser currentUser) {
        this.files = files;
        this.currentUser = currentUser;
    }

    /** A file with personal data is, for whoever lacks the household right, not there. */
    private boolean mayOpen(StoredFile file) {
        return !file.personal()
                || currentUser.find().filter(Account::households).isPresent();
    }

    @GetMapping("/tai-lieu/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> file(@PathVariable String sha256) {
        return files.find(sha256)
                .filter(this::mayOpen)
                .map(file -> ResponseEntity.ok()
                        .contentType(type(file.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.content()))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Anything else under the address is no document; without this it would be answered with the product's page. */
    @GetMapping("/tai-lieu/**")
    ResponseEntity<Void> noSuchDocument() {
        return ResponseEntity.notFound().build();
    }

    /** The type is what the sender's browser called it, which may be anything. */
    private static MediaType type(String told) {
        try {
            return MediaType.parseMediaType(told);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
