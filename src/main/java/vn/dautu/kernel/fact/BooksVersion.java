package vn.dautu.kernel.fact;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells whether the books have changed since an answer was read from them. */
@Component
public class BooksVersion {

    private final JdbcClient jdbc;
    private final AtomicLong commits = new AtomicLong();

    BooksVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked before the books are read: what commits later is then never taken for known. */
    public Stamp now() {
        long seen = commits.get();
        return new Stamp(facts(), seen);
    }

    /** Grows with every fact entered, by whichever process, committed or not. */
    public long facts() {
        return jdbc.sql("select last_value from fact_seq").query(Long.class).single();
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onFactsChanged(FactsChanged facts) {
        commits.incrementAndGet();
    }

    /**
     * @param facts grows with every fact entered, by whichever process, committed or not
     * @param commits of this process: a fact may have its number before an answer was read and be committed after
     */
    public record Stamp(long facts, long commits) {}
}
