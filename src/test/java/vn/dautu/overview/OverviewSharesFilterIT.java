package vn.dautu.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.standing.Standing;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;

/** Every bar of the overview is the total of the list that it opens, with and without a filter. */
@OnDemonstration
class OverviewSharesFilterIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));
    private static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    @Autowired
    private OverviewBook book;

    @Autowired
    private Portfolio portfolio;

    private List<Standing> list(PortfolioQuery query) {
        return portfolio.ask(query, LANGUAGE).total().standings();
    }

    private static Vnd paid(List<Standing> projects) {
        return projects.stream().map(each -> each.moneyPosition().yearPaid()).reduce(Vnd.ZERO, Vnd::plus);
    }

    @Test
    void aBarIsTheTotalOfItsList() {
        PortfolioQuery all = PortfolioQuery.all(TODAY);
        for (PortfolioQuery asked :
                List.of(all, all.withChoice("light", Set.of("RED")), all.withChoice("group", Set.of("B")))) {
            Overview overview = book.on(TODAY, list(asked));
            assertThat(overview.bySector()).isNotEmpty();
            for (Slice slice : overview.bySector()) {
                assertThat(slice.paid())
                        .as(slice.key())
                        .isEqualTo(paid(list(asked.withChoice("sector", Set.of(slice.key())))));
            }
            for (Slice slice : overview.byOwner()) {
                assertThat(slice.paid())
                        .as(slice.key())
                        .isEqualTo(paid(list(asked.withChoice("owner", Set.of(slice.key())))));
            }
            assertThat(overview.total().paid()).isEqualTo(paid(list(asked)));
            for (CauseLine line : overview.causes()) {
                assertThat(line.projects())
                        .isEqualTo(list(asked.withChoice("light", Set.of("RED"))
                                        .withChoice(
                                                "cause",
                                                Set.of(line.cause() == null ? PortfolioQuery.NONE : line.cause())))
                                .size());
            }
        }
    }

    @Test
    void theDifferenceIsWorkedOutOnceAndOfSomeProjectsIsAPartOfIt() {
        LocalDate since = LocalDate.of(2024, 3, 19);
        Difference all = book.since(since, TODAY);
        assertThat(book.since(since, TODAY)).isSameAs(all);
        Standing one = list(PortfolioQuery.all(TODAY)).getFirst();
        assertThat(all.of(Set.of(one.profile().id())).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.known().profile().id())
                        .isEqualTo(one.profile().id()));
    }
}
