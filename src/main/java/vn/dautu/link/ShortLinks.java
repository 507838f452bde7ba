package vn.dautu.link;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.CurrentUser;
import vn.dautu.project.ProjectId;

/** Short names of views. A name cannot be guessed, and the same view has one name for everybody. */
@Component
public class ShortLinks {

    /** Path within the product and parameters; what could lead to another host, or out of an attribute, is not among these letters. */
    private static final Pattern ADDRESS = Pattern.compile("([a-z0-9-]+(/[a-z0-9-]+)*)?(\\?[\\w%&=+.,:*~-]*)?");

    private static final int LONGEST_ADDRESS = 2000;
    private static final int SLUG_LENGTH = 10;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final SecureRandom random = new SecureRandom();

    ShortLinks(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /**
     * What a name stands for.
     *
     * @param address path and parameters within the product, without host
     * @param project whose name its preview may tell; null for a view of many
     */
    public record Target(String address, @Nullable ProjectId project) {}

    /**
     * The path of a short link to a view, made when there is none yet.
     *
     * @param address path and parameters within the product, without host and without a slash before it
     * @throws IllegalArgumentException when that is no address within the product
     */
    @Transactional
    public String to(String address, @Nullable ProjectId project) {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("no address within the product: " + address);
        }
        // No update: the second of two at once finds what the first has written.
        jdbc.sql("""
                        insert into short_link (slug, address, project_id, username) values (:slug, :address, :project, :me)
                        on conflict (md5(address), coalesce(project_id, 0)) do nothing""")
                .param("slug", slug())
                .param("address", address)
                .param("project", project == null ? null : project.value())
                .param("me", currentUser.get().username())
                .update();
        return "l/"
                + jdbc.sql(
                                "select slug from short_link where md5(address) = md5(:address) and coalesce(project_id, 0) = :project")
                        .param("address", address)
                        .param("project", project == null ? 0L : project.value())
                        .query(String.class)
                        .single();
    }

    /** What a slug stands for; empty when nobody has made it. */
    @Transactional(readOnly = true)
    public Optional<Target> find(String slug) {
        return jdbc.sql("select address, project_id from short_link where slug = ?")
                .param(slug)
                .query((row, n) -> {
                    long project = row.getLong("project_id");
                    return new Target(row.getString("address"), row.wasNull() ? null : new ProjectId(project));
                })
                .optional();
    }

    private String slug() {
        return random.ints(SLUG_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .reduce("", String::concat);
    }
}
