package vn.dautu.standing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.Account;
import vn.dautu.account.Accounts;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Texts;

/** Views of the list that somebody gave a name: whose they are, who sees them, with which one the list opens. */
@OnScratchDemonstration
class SavedViewsIT {

    private static final String COLLEAGUE = "dong-nghiep-khung-nhin";

    @Autowired
    private SavedViews views;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private StandingBook book;

    @BeforeEach
    void aColleagueOfTheOfficer() {
        Account officer = accounts.find(SignedIn.OFFICER).orElseThrow();
        accounts.open(COLLEAGUE, "Đồng nghiệp", officer.role(), officer.agency(), "mot-mat-khau-dai", false, "test");
    }

    private List<String> names(String username) {
        return SignedIn.as(
                username, () -> views.list().stream().map(SavedView::name).toList());
    }

    @Test
    void aViewOfOnesOwnIsSeenByNobodyElse() {
        String slug = SignedIn.as(SignedIn.OFFICER, () -> views.save("Của riêng", "lights=RED", false));
        assertThat(names(SignedIn.OFFICER)).contains("Của riêng");
        assertThat(names(COLLEAGUE)).doesNotContain("Của riêng");
        assertThat(SignedIn.as(COLLEAGUE, () -> views.find(slug))).isEmpty();
        assertThat(SignedIn.as(SignedIn.OFFICER, () -> views.find(slug)))
                .hasValueSatisfying(view -> assertThat(view.query()).isEqualTo("lights=RED"));
    }

    @Test
    void aSharedViewIsSeenInTheAgencyAndNowhereElse() {
        SignedIn.as(SignedIn.OFFICER, () -> views.save("Họp thứ hai", "by=owner", true));
        assertThat(names(COLLEAGUE)).contains("Họp thứ hai");
        assertThat(names(SignedIn.OWNER)).doesNotContain("Họp thứ hai");
    }

    @Test
    void onlyTheMakerChangesOrDeletesAView() {
        String slug = SignedIn.as(SignedIn.OFFICER, () -> views.save("Không ai đụng", "", true));
        assertThatThrownBy(() -> SignedIn.as(COLLEAGUE, () -> views.delete(slug)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(COLLEAGUE, () -> views.change(slug, "Đụng", false)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> views.delete("cham-nhat")))
                .isInstanceOf(NotAllowed.class);
        SignedIn.as(SignedIn.OFFICER, () -> views.change(slug, "Đổi tên rồi", false));
        assertThat(names(COLLEAGUE)).doesNotContain("Không ai đụng", "Đổi tên rồi");
        SignedIn.as(SignedIn.OFFICER, () -> views.delete(slug));
        assertThat(names(SignedIn.OFFICER)).doesNotContain("Đổi tên rồi");
    }

    @Test
    void savingUnderTheSameNameReplacesAndRenamingToATakenOneIsRefused() {
        String first = SignedIn.as(SignedIn.OFFICER, () -> views.save("Một tên", "lights=RED", false));
        String again = SignedIn.as(SignedIn.OFFICER, () -> views.save(" Một tên ", "lights=AMBER", false));
        assertThat(again).isEqualTo(first);
        SignedIn.as(SignedIn.OFFICER, () -> views.save("Tên khác", "", false));
        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> views.change(first, "Tên khác", false)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SignedIn.as(SignedIn.OFFICER, () -> views.save("  ", "", false)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theListOpensWithTheViewOneChoseUntilItIsGone() {
        String slug = SignedIn.as(SignedIn.OFFICER, () -> views.save("Mở đầu", "lights=RED", true));
        SignedIn.as(COLLEAGUE, () -> views.openWith(slug));
        assertThat(SignedIn.as(COLLEAGUE, () -> views.opening())).isPresent();
        SignedIn.as(SignedIn.OFFICER, () -> views.change(slug, "Mở đầu", false));
        assertThat(SignedIn.as(COLLEAGUE, () -> views.opening())).isEmpty();
        SignedIn.as(COLLEAGUE, () -> views.openWith("kem-nhip"));
        assertThat(SignedIn.as(COLLEAGUE, () -> views.opening()))
                .map(SavedView::slug)
                .hasValue("kem-nhip");
        SignedIn.as(COLLEAGUE, () -> views.openWith(SavedViews.EVERYTHING));
        assertThat(SignedIn.as(COLLEAGUE, () -> views.opening())).isEmpty();
    }

    @Test
    void theViewsThatTheProductBringsSelectSomethingAndAreWrittenAsTheirAddress() {
        for (SavedView view : SignedIn.as(SignedIn.LEADER, () -> views.list())) {
            if (view.isBuiltIn()) {
                MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
                        .query(view.query())
                        .build()
                        .getQueryParams();
                PortfolioQuery query = PortfolioQuery.read(Portfolios.DAY, parameters);
                int selected = portfolio.ask(query, Texts.VIETNAMESE).total().size();
                assertThat(selected).as(view.slug()).isPositive();
                if (!view.slug().equals(SavedViews.EVERYTHING)) {
                    assertThat(selected)
                            .as(view.slug())
                            .isLessThan(book.all(Portfolios.DAY).size());
                    // Nothing of it was left out as nonsense: every column and condition is still there.
                    assertThat(query.write().keySet()).as(view.slug()).isEqualTo(parameters.keySet());
                    assertThat(String.join(",", query.columns())).isEqualTo(parameters.getFirst("cols"));
                }
            }
        }
    }
}
