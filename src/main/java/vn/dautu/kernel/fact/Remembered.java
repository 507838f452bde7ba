package vn.dautu.kernel.fact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers from the books, kept until the books change. Of many pages that ask the same at once, one reads and the others wait for it.
 *
 * @param <K> what was asked
 * @param <V> the answer, which nobody changes
 */
public final class Remembered<K, V> {

    private final Supplier<BooksVersion.Stamp> version;
    private final Cache<K, Kept<V>> kept;

    /** @param most how many answers are kept; the least used go first */
    public Remembered(BooksVersion version, int most) {
        this(version::now, most);
    }

    Remembered(Supplier<BooksVersion.Stamp> version, int most) {
        this.version = version;
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The answer, read anew when the books changed since; in a transaction that writes always, for it sees what others must not. */
    public V get(K asked, Function<K, V> reader) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return reader.apply(asked);
        }
        BooksVersion.Stamp now = version.get();
        Kept<V> known = kept.getIfPresent(asked);
        if (known != null && known.stamp().equals(now)) {
            return known.answer();
        }
        return Objects.requireNonNull(kept.asMap().compute(asked, (key, before) -> {
                    BooksVersion.Stamp stamp = version.get();
                    return before != null && before.stamp().equals(stamp)
                            ? before
                            : new Kept<>(stamp, reader.apply(key));
                }))
                .answer();
    }

    private record Kept<V>(BooksVersion.Stamp stamp, V answer) {}
}
