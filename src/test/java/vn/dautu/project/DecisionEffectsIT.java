package vn.dautu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;

/** What the timeline says that decisions changed is what the books hold. */
@OnDemonstration
class DecisionEffectsIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));

    @Autowired
    private ProjectRegister register;

    @Autowired
    private List<ProjectDecisions> books;

    private List<DecisionEffect> effects(ProjectId project, AsOf asOf) {
        return books.stream()
                .flatMap(book -> book.effectsOf(project, asOf).stream())
                .toList();
    }

    @Test
    void theLastChangeOfTheTotalInvestmentEndsAtTheTotalOfTheProfile() {
        for (Map.Entry<ProjectId, ProjectProfile> project :
                register.profiles(TODAY).entrySet()) {
            List<DecisionEffect> totals = effects(project.getKey(), TODAY).stream()
                    .filter(effect -> effect.change().key().startsWith("change.total"))
                    .toList();
            Vnd total = project.getValue().totalInvestment();
            if (total != null) {
                assertThat(totals.getLast().change().arguments().getLast()).isEqualTo(total);
            }
        }
    }

    @Test
    void theStadiumsAdjustmentMovesItsFinishFromOneDayToAnother() {
        ProjectId stadium = register.findByCode("MH-001").orElseThrow();
        assertThat(effects(stadium, TODAY))
                .anyMatch(effect -> effect.change().key().equals("change.finish")
                        && effect.change()
                                .arguments()
                                .equals(List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31))));
    }

    @Test
    void aDecisionTakenLaterHasChangedNothingYet() {
        ProjectId stadium = register.findByCode("MH-001").orElseThrow();
        assertThat(effects(stadium, AsOf.on(LocalDate.of(2023, 1, 31))))
                .noneMatch(effect -> effect.change().key().equals("change.finish"));
    }

    @Test
    void everyChangeOpensTheFactsOfItsOwnDecision() {
        ProjectId stadium = register.findByCode("MH-001").orElseThrow();
        for (DecisionEffect effect : effects(stadium, TODAY)) {
            List<Source> sources = effect.sources().get();
            assertThat(sources).as(effect.change().toString()).isNotEmpty();
            assertThat(sources.stream().map(Source::decisionNumber).distinct()).hasSize(1);
        }
    }
}
