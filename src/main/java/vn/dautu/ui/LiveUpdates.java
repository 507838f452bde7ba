package vn.dautu.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dautu.kernel.fact.FactsChanged;

/** Tells every open page, once a change has committed, that the books say something new. */
@Component
public class LiveUpdates {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Calls back in the page's own session while the component is attached. */
    public void whileAttached(com.vaadin.flow.component.Component component, Runnable onChange) {
        component.addAttachListener(attached -> {
            Listener listener = new Listener(attached.getUI(), onChange);
            listeners.add(listener);
            Registration[] once = new Registration[1];
            once[0] = component.addDetachListener((DetachEvent detached) -> {
                listeners.remove(listener);
                once[0].remove();
            });
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each page redraws itself; nobody waits for it
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onFactsChanged(FactsChanged changed) {
        for (Listener listener : listeners) {
            try {
                listener.ui.access(listener.onChange::run);
            } catch (UIDetachedException gone) {
                listeners.remove(listener);
            }
        }
    }

    private record Listener(UI ui, Runnable onChange) {}
}
