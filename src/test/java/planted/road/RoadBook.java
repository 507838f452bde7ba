package planted.road;

import com.vaadin.flow.component.html.Span;
import planted.shell.Frame;

/** A book with a widget in its root, which names the frame. */
public class RoadBook {

    private final Frame frame = new Frame();

    Span span() {
        return new Span(frame.toString());
    }
}
