package vn.dautu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;

/** Recovery of advances, domain.md §1.7. */
class AdvanceRecoveryTest {

    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
    private static final Vnd CONTRACT = Vnd.ofMillion("100000");
    private static final Vnd ADVANCE = Vnd.ofMillion("30000");

    @Test
    void theWorkedExampleOfTheFirstAcceptance() {
        Vnd volume = Vnd.ofMillion("20000");
        Vnd recovery = AdvanceRecovery.of(ADVANCE, Vnd.ZERO, volume, CONTRACT, EIGHTY);

        assertThat(recovery).isEqualTo(Vnd.ofMillion("7500"));
        assertThat(volume.minus(recovery)).isEqualTo(Vnd.ofMillion("12500"));
        ContractPaid paid = new ContractPaid(new vn.dautu.project.ProjectId(1), "HĐ", volume, ADVANCE, recovery);
        assertThat(paid.paid()).isEqualTo(Vnd.ofMillion("42500"));
        assertThat(paid.outstanding()).isEqualTo(Vnd.ofMillion("22500"));
        assertThat(paid.paid()).isEqualTo(volume.plus(paid.outstanding()));
    }

    @Test
    void atEightyPercentOfTheContractTheAdvanceIsRecoveredWholly() {
        assertThat(AdvanceRecovery.recoveredBy(ADVANCE, Vnd.ofMillion("80000"), CONTRACT, EIGHTY))
                .isEqualTo(ADVANCE);
        assertThat(AdvanceRecovery.recoveredBy(ADVANCE, Vnd.ofMillion("100000"), CONTRACT, EIGHTY))
                .isEqualTo(ADVANCE);
    }

    @Test
    void underAnAlteredLawTheSameAcceptanceRecoversLess() {
        assertThat(AdvanceRecovery.of(ADVANCE, Vnd.ZERO, Vnd.ofMillion("20000"), CONTRACT, BigDecimal.valueOf(100)))
                .isEqualTo(Vnd.ofMillion("6000"));
    }

    @Test
    void howeverTheVolumeIsCutTheInstalmentsSumToTheAdvanceAndNeverBeyond() {
        Random random = new Random(7);
        for (int project = 0; project < 200; project++) {
            Vnd contract = new Vnd(1 + random.nextLong(900_000_000_000L));
            Vnd advance = new Vnd(random.nextLong(contract.dong() / 2 + 1));
            Vnd volume = Vnd.ZERO;
            Vnd recovered = Vnd.ZERO;
            while (volume.compareTo(contract) < 0) {
                Vnd next = new Vnd(Math.min(contract.minus(volume).dong(), 1 + random.nextLong(contract.dong())));
                recovered = recovered.plus(AdvanceRecovery.of(advance, volume, next, contract, EIGHTY));
                volume = volume.plus(next);
                assertThat(recovered).isLessThanOrEqualTo(advance);
            }
            assertThat(recovered).isEqualTo(advance);
        }
    }
}
