package vn.dautu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VndTest {

    @Test
    void millionsAreExactToTheLastDong() {
        assertThat(Vnd.ofMillion("93700").dong()).isEqualTo(93_700_000_000L);
        assertThat(Vnd.ofMillion("0.000001").dong()).isEqualTo(1);
        assertThat(new Vnd(1).inMillion()).isEqualByComparingTo("0.000001");
        assertThatThrownBy(() -> Vnd.ofMillion("0.0000001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void billionsForCardsAreRoundedHalfUp() {
        assertThat(new Vnd(286_450_000_000L).inBillion(1)).isEqualByComparingTo("286.5");
        assertThat(new Vnd(286_449_999_999L).inBillion(1)).isEqualByComparingTo("286.4");
        assertThat(new Vnd(-50_000_000L).inBillion(1)).isEqualByComparingTo("-0.1");
    }

    @Test
    void aDeltaMayBeNegativeAndASumOfDeltasIsExact() {
        Vnd plan = Vnd.ofMillion("150000").plus(Vnd.ofMillion("-30000"));
        assertThat(plan).isEqualTo(Vnd.ofMillion("120000"));
        assertThat(plan.minus(plan)).isEqualTo(Vnd.ZERO);
        assertThat(plan.isPositive()).isTrue();
        assertThat(Vnd.ZERO.isPositive()).isFalse();
        assertThat(Vnd.ZERO.isZero()).isTrue();
        assertThat(Vnd.ofMillion("-1").isPositive()).isFalse();
        assertThat(Vnd.ofMillion("1")).isGreaterThan(Vnd.ofMillion("-1"));
    }

    @Test
    void arithmeticThatOverflowsIsAnErrorNeverAWrongSum() {
        Vnd most = new Vnd(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Vnd(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Vnd(Long.MIN_VALUE).minus(new Vnd(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Vnd.ofMillion("9300000000000000000")).isInstanceOf(ArithmeticException.class);
    }
}
