package vn.dautu.standing.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Named views of the list: those that the product brings, one's own, and those shared within one's agency. Only the maker changes one. */
@Component
public class SavedViews {

    /** Names the view that shows everything, also to those whose list opens with another. */
    public static final String EVERYTHING = "toan-bo";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4000;

    private static final List<SavedView> BUILT_IN = List.of(
            SavedView.built(EVERYTHING, ""),
            SavedView.built(
                    "cham-nhat",
                    "lights=RED&sort=-days-late,-worst-days&cols=light,code,name,owner,unit,days-late,days-late-original,worst-milestone,worst-days,finish-current,finish-forecast,cause,actor,due"),
            SavedView.built(
                    "kem-nhip",
                    "money-light=RED&money-light=AMBER&sort=-points-behind&cols=money-light,code,name,owner,sector,year-plan,year-paid,year-rate,points-behind,medium-term,medium-term-rate,advance,cause,actor"),
            SavedView.built(
                    "vuong-mat-bang",
                    "parcels-blocked=1..&sort=-parcels-blocked&cols=land-light,code,name,owner,unit,parcels,parcels-open,parcels-blocked,land-area,land-blocked,land-rate,days-late,cause,actor,due"),
            SavedView.built(
                    "qua-han-bao-cao",
                    "lights=AMBER,GREEN,GREY,RED&data-light=AMBER&data-light=GREY&data-light=RED&sort=-report-age&cols=data-light,code,name,owner,reported,report-age,light,days-late,year-rate,physical-actual"));

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    SavedViews(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** All that the person signed in may open: the product's, then her own and her agency's by name. */
    @Transactional(readOnly = true)
    public List<SavedView> list() {
        List<SavedView> all = new ArrayList<>(BUILT_IN);
        all.addAll(saved(null));
        return List.copyOf(all);
    }

    /** One of them; empty also where it is somebody's own. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(String slug) {
        return BUILT_IN.stream()
                .filter(view -> view.slug().equals(slug))
                .findFirst()
                .or(() -> number(slug).flatMap(id -> saved(id).stream().findFirst()));
    }

    private static Optional<Long> number(String slug) {
        return slug.matches("\\d{1,18}") ? Optional.of(Long.valueOf(slug)) : Optional.empty();
    }

    private List<SavedView> saved(@Nullable Long id) {
        Account me = currentUser.get();
        return jdbc.sql("""
                        select id, name, query, username = :me as mine, shared from saved_view
                        where (cast(:id as bigint) is null or id = :id) and (username = :me or (shared and agency_id = :agency))
                        order by username <> :me, name, id""")
                .param("id", id)
                .param("me", me.username())
                .param("agency", me.agency() == null ? null : me.agency().value())
                .query((row, n) -> new SavedView(
                        String.valueOf(row.getLong("id")),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("mine"),
                        row.getBoolean("shared")))
                .list();
    }

    /**
     * Saves a view under a name; one's own of that name is replaced.
     *
     * @param query the parameters of its address as {@link PortfolioQuery#write} gives them
     * @return its slug
     */
    @Transactional
    public String save(String name, String query, boolean shared) {
        Account me = currentUser.get();
        if (query.length() > LONGEST_QUERY) {
            throw new Refusal(Reason.of("list.view.too-long"));
        }
        return String.valueOf(jdbc.sql("""
                        insert into saved_view (username, agency_id, name, query, shared) values (:me, :agency, :name, :query, :shared)
                        on conflict (username, name) do update set agency_id = excluded.agency_id, query = excluded.query, shared = excluded.shared
                        returning id""")
                .param("me", me.username())
                .param("agency", me.agency() == null ? null : me.agency().value())
                .param("name", checked(name))
                .param("query", query)
                .param("shared", shared)
                .query(Long.class)
                .single());
    }

    /** @throws NotAllowed when it is not one's own */
    @Transactional
    public void change(String slug, String name, boolean shared) {
        String wanted = checked(name);
        Account me = currentUser.get();
        boolean taken = jdbc.sql("select exists(select from saved_view where username = ? and name = ? and id <> ?)")
                .params(me.username(), wanted, number(slug).orElseThrow(NotAllowed::new))
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal(Reason.of("list.view.name-taken", wanted));
        }
        requireOne(jdbc.sql("update saved_view set name = ?, shared = ? where id = ? and username = ?")
                .params(wanted, shared, number(slug).orElseThrow(NotAllowed::new), me.username())
                .update());
    }

    /** @throws NotAllowed when it is not one's own */
    @Transactional
    public void delete(String slug) {
        requireOne(jdbc.sql("delete from saved_view where id = ? and username = ?")
                .params(
                        number(slug).orElseThrow(NotAllowed::new),
                        currentUser.get().username())
                .update());
        jdbc.sql("delete from default_view where slug = ?").param(slug).update();
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new NotAllowed();
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refusal(Reason.of("list.view.bad-name", (long) LONGEST_NAME));
        }
        return stripped;
    }

    /** The view with which the list opens for the person signed in, if she chose one and may still see it. */
    @Transactional(readOnly = true)
    public Optional<SavedView> opening() {
        return jdbc.sql("select slug from default_view where username = ?")
                .param(currentUser.get().username())
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** @param slug null: the list opens with everything again */
    @Transactional
    public void openWith(@Nullable String slug) {
        String me = currentUser.get().username();
        jdbc.sql("delete from default_view where username = ?").param(me).update();
        if (slug != null && !slug.equals(EVERYTHING)) {
            SavedView wanted = find(slug).orElseThrow(NotAllowed::new);
            jdbc.sql("insert into default_view (username, slug) values (?, ?)")
                    .params(me, wanted.slug())
                    .update();
        }
    }
}
