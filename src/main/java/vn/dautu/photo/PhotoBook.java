package vn.dautu.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.FileStore;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The book of photographs: each is kept with its day, its place and who says so; a correction and a withdrawal stand beside it. */
@Component
public class PhotoBook {

    /** So many at once: a whole day on site, and no more than a page can show. */
    public static final int MOST_AT_ONCE = 20;

    private static final String STANDING = """
            select f.*, i.hash, i.width, i.height, coalesce(u.full_name, f.entered_by, '?') as by_whom,
                   (select max(l.id) from photo_statement l where l.photo_id = f.photo_id) as latest
            from photo_statement f join photo_image i on i.photo_id = f.photo_id
            left join app_user u on u.username = f.entered_by
            where (cast(:project as bigint) is null or f.project_id = :project)
              and (cast(:photo as bigint) is null or f.photo_id = :photo)
              and f.taken_on <= :at and %s
            """.formatted(FactTable.visible("photo_statement", "f"));

    private final JdbcClient jdbc;
    private final FactTable statements;
    private final EditRights rights;
    private final AuditTrail audit;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final Remembered<AsOf, List<Photo>> everywhere;

    PhotoBook(
            JdbcTemplate template,
            EditRights rights,
            AuditTrail audit,
            Today today,
            BooksVersion version,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.statements = new FactTable(
                template,
                "photo_statement",
                "photo_id",
                "taken_on",
                "taken_at",
                "day_from",
                "lon",
                "lat",
                "note",
                "withdrawn");
        this.rights = rights;
        this.audit = audit;
        this.today = today;
        this.events = events;
        this.everywhere = new Remembered<>(version, 6);
    }

    // ---- questions ------------------------------------------------------------------------------------------------

    /** A project's photographs, the latest first, the withdrawn ones among them. */
    public List<Photo> of(ProjectId project, AsOf asOf) {
        return read(asOf, project.value(), null);
    }

    /** Those of all projects that stand and have a place. */
    public List<Photo> placed(AsOf asOf) {
        return everywhere.get(
                asOf,
                asked -> read(asked, null, null).stream()
                        .filter(photo -> photo.stands() && photo.place() != null)
                        .toList());
    }

    public Optional<Photo> find(PhotoId id, AsOf asOf) {
        return read(asOf, null, id.value()).stream().findFirst();
    }

    /** The stored picture; a withdrawn one only for those who may edit its project. */
    Optional<byte[]> picture(PhotoId id, String hash, boolean large) {
        Optional<Photo> photo = find(id, AsOf.on(today.date()));
        if (photo.isEmpty()
                || !photo.get().hash().equals(hash)
                || !photo.get().stands() && !rights.mayEdit(photo.get().project())) {
            return Optional.empty();
        }
        return jdbc.sql("select " + (large ? "large" : "small") + " from photo_image where photo_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Whether the project has this very file already. */
    boolean has(ProjectId project, byte[] content) {
        return Boolean.TRUE.equals(jdbc.sql("select exists (select 1 from photo where project_id = ? and sha256 = ?)")
                .params(project.value(), FileStore.sha256(content))
                .query(Boolean.class)
                .single());
    }

    private List<Photo> read(AsOf asOf, @Nullable Long project, @Nullable Long photo) {
        return jdbc
                .sql(STANDING)
                .param("project", project)
                .param("photo", photo)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> photo(row))
                .list()
                .stream()
                .sorted(Photo.LATEST_FIRST)
                .toList();
    }

    private static Photo photo(ResultSet row) throws SQLException {
        String at = row.getString("taken_at");
        return new Photo(
                new PhotoId(row.getLong("photo_id")),
                new ProjectId(row.getLong("project_id")),
                row.getString("hash"),
                row.getInt("width"),
                row.getInt("height"),
                row.getObject("taken_on", LocalDate.class),
                at == null ? null : LocalTime.parse(at),
                DayFrom.valueOf(row.getString("day_from")),
                row.getObject("lon") == null ? null : new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("note"),
                row.getString("by_whom"),
                row.getObject("known_on", LocalDate.class),
                row.getString("withdrawn"),
                row.getLong("latest"));
    }

    // ---- acts -----------------------------------------------------------------------------------------------------

    /**
     * Unpacks a file that somebody sent for a project. Nothing is written.
     *
     * @throws PhotoRefused when it is no photograph
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project: nobody else has anything unpacked here
     */
    public DrawnPhoto draw(ProjectId project, String name, byte[] content) {
        rights.requireEditable(Set.of(project));
        return PhotoFile.read(name, content);
    }

    /**
     * Puts photographs in the book, all or none. One that the project has already is known again and changes nothing.
     *
     * @return how many were new
     */
    @Transactional
    public int add(ProjectId project, List<NewPhoto> photos) {
        Account by = rights.requireEditable(Set.of(project));
        refuse(photos.size() > MOST_AT_ONCE, "photo.too-many", MOST_AT_ONCE);
        List<Draft> drafts = new ArrayList<>();
        Set<Long> already = new HashSet<>();
        for (NewPhoto photo : photos) {
            refuseBad(photo.said());
            long id = keep(project, photo.picture());
            // What was said of it since, by whomever, is not unsaid by sending the file again.
            if (id < 0 || !already.add(id)) {
                continue;
            }
            LocalDate known = photo.knownOn() == null ? today.date() : photo.knownOn();
            refuse(known.isAfter(today.date()), "photo.day-in-future", today.date());
            drafts.add(draft(
                    project, id, photo.said(), null, stamp(by, photo.said().takenOn(), known)));
        }
        List<Change> changes = statements.enter(drafts, events);
        if (!changes.isEmpty()) {
            audit.record(by.username(), "photo.added", String.valueOf(project.value()), String.valueOf(changes.size()));
        }
        return changes.size();
    }

    /** Corrects when, where or what. */
    @Transactional
    public void correct(PhotoId id, PhotoSaid said, long seen) {
        refuseBad(said);
        say(id, seen, said, null, "photo.corrected");
    }

    /** It no longer counts, from the beginning; that it was here and why it went stays to be read. */
    @Transactional
    public void withdraw(PhotoId id, String reason, long seen) {
        refuse(reason.isBlank(), "photo.reason-missing");
        Photo photo = known(id);
        say(id, seen, said(photo), reason.strip(), "photo.withdrawn");
    }

    /** It counts again. */
    @Transactional
    public void bringBack(PhotoId id, long seen) {
        say(id, seen, said(known(id)), null, "photo.brought-back");
    }

    private static PhotoSaid said(Photo photo) {
        return new PhotoSaid(photo.takenOn(), photo.takenAt(), photo.dayFrom(), photo.place(), photo.note());
    }

    private Photo known(PhotoId id) {
        return find(id, AsOf.on(today.date())).orElseThrow(() -> new Refusal(Reason.of("photo.unknown")));
    }

    private void say(PhotoId id, long seen, PhotoSaid said, @Nullable String withdrawn, String act) {
        ProjectId project = known(id).project();
        Account by = rights.requireEditable(Set.of(project));
        rights.queue(project);
        Photo now = known(id);
        if (now.latestFact() != seen) {
            throw new PhotoChangedMeanwhile(now.by());
        }
        LocalDate first = jdbc.sql("select min(effective_on) from photo_statement where photo_id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
        LocalDate effective = said.takenOn().isBefore(first) ? said.takenOn() : first;
        statements.enter(
                List.of(draft(project, id.value(), said, withdrawn, stamp(by, effective, today.date()))), events);
        audit.record(by.username(), act, project.value() + "/" + id.value(), withdrawn == null ? "" : withdrawn);
    }

    private void refuseBad(PhotoSaid said) {
        refuse(said.takenOn().isAfter(today.date()), "photo.day-in-future", today.date());
        String note = said.note();
        refuse(note != null && note.length() > PhotoSaid.LONGEST_NOTE, "photo.note-long", PhotoSaid.LONGEST_NOTE);
    }

    private static void refuse(boolean bad, String key, Object... arguments) {
        if (bad) {
            throw new Refusal(Reason.of(key, arguments));
        }
    }

    private static FactStamp stamp(Account by, LocalDate effective, LocalDate known) {
        return new FactStamp(effective, known, null, Pedigree.typedBy(by.username()));
    }

    /** The photograph's id; negative when the project has had this file before. */
    private long keep(ProjectId project, DrawnPhoto picture) {
        Optional<Long> fresh = jdbc.sql(
                        "insert into photo (project_id, sha256) values (?, ?) on conflict do nothing returning id")
                .params(project.value(), picture.sha256())
                .query(Long.class)
                .optional();
        if (fresh.isEmpty()) {
            return -1;
        }
        jdbc.sql("insert into photo_image (photo_id, hash, width, height, large, small) values (?, ?, ?, ?, ?, ?)")
                .params(
                        fresh.get(),
                        FileStore.sha256(picture.large()).substring(0, 16),
                        picture.width(),
                        picture.height(),
                        picture.large(),
                        picture.small())
                .update();
        return fresh.get();
    }

    private static Draft draft(
            ProjectId project, long photo, PhotoSaid said, @Nullable String withdrawn, FactStamp stamp) {
        LonLat place = said.place();
        LocalTime at = said.takenAt();
        String note = said.note();
        return Draft.of(
                "photo|" + photo,
                project.value(),
                stamp,
                photo,
                said.takenOn(),
                at == null ? null : at.withNano(0).toString(),
                said.dayFrom().name(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                note == null || note.isBlank() ? null : note.strip(),
                withdrawn);
    }
}
