package vn.dautu.importing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;

/** Shapes of files that are looked at before they are written: fetched by the map itself, by the person who sent the file, for an hour. */
@RestController
public class SurveyPreviews {

    private static final int MOST = 50;
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final CurrentUser currentUser;

    SurveyPreviews(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    private record Kept(String username, String geoJson) {}

    /** Keeps the picture for the person signed in. @return the address to fetch it from */
    public String keep(SurveyPicture picture) {
        String token = UUID.randomUUID().toString();
        kept.put(token, new Kept(currentUser.get().username(), picture.geoJson()));
        return "api/nap/xem-truoc/" + token + ".geojson";
    }

    @GetMapping("/api/nap/xem-truoc/{token:[0-9a-f-]{36}}.geojson")
    ResponseEntity<String> picture(@PathVariable String token) {
        Kept picture = kept.getIfPresent(token);
        if (picture == null
                || !currentUser
                        .find()
                        .map(Account::username)
                        .filter(picture.username::equals)
                        .isPresent()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(CacheControl.noStore())
                .body(picture.geoJson);
    }
}
