package vn.dautu.meeting.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Keeps the windows of one presenter in step: the screen of the room, the notes on her desk, an iPad in her hand. */
@Component
class MeetingRoom {

    private final List<Window> windows = new CopyOnWriteArrayList<>();

    /** Calls back in the window's own session, as long as it is open, when another window of the same person goes to a project. */
    void join(com.vaadin.flow.component.Component page, String username, LongConsumer onStep) {
        page.addAttachListener(attached -> {
            Window window = new Window(username, attached.getUI(), onStep);
            windows.add(window);
            page.addDetachListener((DetachEvent detached) -> {
                windows.remove(window);
                detached.unregisterListener();
            });
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each window shows it by itself; the one that steps does not wait
    void went(UI from, String username, long project) {
        for (Window window : windows) {
            if (window.username.equals(username) && !window.ui.equals(from)) {
                try {
                    window.ui.access(() -> window.onStep.accept(project));
                } catch (UIDetachedException gone) {
                    windows.remove(window);
                }
            }
        }
    }

    private record Window(String username, UI ui, LongConsumer onStep) {}
}
