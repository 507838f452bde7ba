package vn.dautu.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short messages that go away by themselves. */
public final class Messages {

    private Messages() {}

    public static void done(String text) {
        Notification.show(text, 4000, Position.BOTTOM_START);
    }

    public static void refused(String text) {
        Notification notification = Notification.show(text, 8000, Position.MIDDLE);
        notification.addThemeName("error");
        notification.setAssertive(true);
    }
}
