package vn.dautu.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dautu.kernel.fact.FactsChanged;

/**
 * Tells every open page, once a change has committed, that the books say something new. Never in the thread of whoever made the change: a free
 * page would be redrawn in it, and with fifty of them open a click would wait for fifty.
 */
@Component
public class LiveUpdates {

    /** As many as there are cores: redrawing is work, not waiting. */
    private final ExecutorService redrawing = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("redraw-", 0).factory());

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Calls back in the page's own session while the component is attached. */
    public void whileAttached(com.vaadin.flow.component.Component component, Runnable onChange) {
        component.addAttachListener(attached -> {
            Listener listener = new Listener(attached.getUI(), onChange, new AtomicBoolean());
            listeners.add(listener);
            Registration[] once = new Registration[1];
            once[0] = component.addDetachListener((DetachEvent detached) -> {
                listeners.remove(listener);
                once[0].remove();
            });
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onFactsChanged(FactsChanged changed) {
        // Pages that somebody looks at come before those whose tab went to sleep.
        for (Listener listener : listeners.stream()
                .sorted(Comparator.comparing(Listener::isAsleep))
                .toList()) {
            // A page that has not come to the last change yet will see this one with it.
            if (listener.waits.compareAndSet(false, true)) {
                redrawing.execute(() -> redraw(listener));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each page redraws itself; nobody waits for it
    private void redraw(Listener listener) {
        try {
            listener.ui.access(() -> {
                listener.waits.set(false);
                if (listeners.contains(listener)) {
                    listener.onChange.run();
                }
            });
        } catch (UIDetachedException gone) {
            listeners.remove(listener);
        }
    }

    @PreDestroy
    void close() {
        redrawing.shutdownNow();
    }

    private record Listener(UI ui, Runnable onChange, AtomicBoolean waits) {

        boolean isAsleep() {
            PushConnection connection = ui.getInternals().getPushConnection();
            return connection == null || !connection.isConnected();
        }
    }
}
