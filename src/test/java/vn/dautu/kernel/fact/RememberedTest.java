package vn.dautu.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An answer is kept as long as the books say the same, and never what only a writing transaction sees. */
class RememberedTest {

    private final AtomicReference<BooksVersion.Stamp> books = new AtomicReference<>(new BooksVersion.Stamp(1, 0));
    private final AtomicInteger read = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>(books::get, 8);

    private int ask() {
        return remembered.get("MH-001", project -> read.incrementAndGet());
    }

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
    }

    @Test
    void aSecondPageThatAsksTheSameIsAnsweredFromTheFirstReading() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(1);
        assertThat(remembered.get("MH-002", project -> read.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void anEnteredFactAndACommitOfOneEnteredBeforeBothMeanReadingAnew() {
        assertThat(ask()).isEqualTo(1);
        books.set(new BooksVersion.Stamp(2, 0));
        assertThat(ask()).isEqualTo(2);
        books.set(new BooksVersion.Stamp(2, 1));
        assertThat(ask()).isEqualTo(3);
    }

    @Test
    void whatCommitsWhileTheBooksAreReadIsNotTakenForKnown() {
        int first = remembered.get("MH-001", project -> {
            books.set(new BooksVersion.Stamp(1, 1));
            return read.incrementAndGet();
        });
        assertThat(first).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void aTransactionThatWritesSeesItsOwnFactsAndLeavesNothingBehind() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(ask()).isEqualTo(3);
    }

    @Test
    void aTransactionThatOnlyReadsMayUseWhatIsKnown() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(1);
    }
}
