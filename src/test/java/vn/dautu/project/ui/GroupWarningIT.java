package vn.dautu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dautu.OnDemonstration;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;

/** The group is the one the decision wrote; the law's thresholds on the day of that decision stand beside it. */
@OnDemonstration
class GroupWarningIT {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2025, 10, 31));

    @Autowired
    private FactsSection section;

    @Autowired
    private ProjectRegister register;

    /** What the page says of a project if its decision had written another group, sector class and amount. */
    private String page(String code, String group, String sectorClass, String million) {
        ProjectProfile profile =
                register.profiles(TODAY).get(register.findByCode(code).orElseThrow());
        ProjectProfile asIf = new ProjectProfile(
                profile.id(),
                profile.code(),
                profile.name(),
                profile.owner(),
                profile.monitor(),
                group,
                sectorClass,
                profile.sector(),
                profile.unit(),
                profile.publishedSource(),
                Vnd.ofMillion(million));
        return section.build(new ProjectContext(asIf, TODAY, TODAY.at()))
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void whereDecisionAndLawAgreeNothingIsAdded() {
        assertThat(page("MH-002", "B", "F3", "148000")).doesNotContain("Nhóm theo quyết định");
    }

    @Test
    void aGroupTooSmallIsWarnedOfWithTheThresholdReachedAndItsArticle() {
        // Decided on 15/04/2022, under the law of 2019.
        assertThat(page("MH-002", "C", "F3", "148000"))
                .contains("Nhóm theo quyết định: C; theo ngưỡng luật ngày 15/04/2022 là B")
                .contains("đạt mức nhóm B từ 80,0\u00a0tỷ đồng")
                .contains("39/2019/QH14")
                .contains("đã đối chiếu");
    }

    @Test
    void aGroupTooLargeIsWarnedOfWithTheThresholdNotReached() {
        assertThat(page("MH-002", "A", "F3", "148000"))
                .contains("Nhóm theo quyết định: A; theo ngưỡng luật ngày 15/04/2022 là B")
                .contains("chưa đến mức nhóm A từ 1.500,0\u00a0tỷ đồng");
    }

    @Test
    void aThresholdThatNobodyCheckedIsNotPrintedAsLaw() {
        assertThat(page("MH-001", "C", "F5", "286400"))
                .contains("theo ngưỡng chưa đối chiếu ngày 28/06/2022 là B")
                .contains("điều chưa đối chiếu")
                .doesNotContain("theo ngưỡng luật");
    }

    @Test
    void theLawIsTheOneInForceWhenTheInvestmentWasDecided() {
        // Decided on 14/02/2025: under the law of 2024 group B of sports works begins at 90 tỷ, not at 45.
        assertThat(page("MH-010", "C", "F5", "60000")).doesNotContain("Nhóm theo quyết định");
        assertThat(page("MH-003", "C", "F5", "60000")).contains("theo ngưỡng chưa đối chiếu ngày 20/12/2022 là B");
    }

    @Test
    void aClassThatTheLawDoesNotKnowIsNotJudged() {
        assertThat(page("MH-002", "C", "F9", "148000")).doesNotContain("Nhóm theo quyết định");
    }
}
