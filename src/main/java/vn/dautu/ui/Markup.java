package vn.dautu.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import org.jspecify.annotations.Nullable;

/** Plain elements with a class, for the skeletons that {@code frontend/styles} dresses. Text is always text, never HTML. */
public final class Markup {

    private Markup() {}

    /** An element with a class (may be empty) and its content: components as they are, anything else as text, null left out. */
    public static HtmlContainer el(String tag, String className, @Nullable Object... content) {
        HtmlContainer element = new HtmlContainer(tag);
        if (!className.isEmpty()) {
            element.addClassNames(className.split(" "));
        }
        for (Object each : content) {
            if (each instanceof Component component) {
                element.add(component);
            } else if (each != null) {
                element.add(new Text(each.toString()));
            }
        }
        return element;
    }

    public static HtmlContainer div(String className, @Nullable Object... content) {
        return el("div", className, content);
    }

    public static HtmlContainer span(String className, @Nullable Object... content) {
        return el("span", className, content);
    }

    /** Sets an attribute and gives the element back. */
    public static <T extends Component> T with(T component, String attribute, @Nullable String value) {
        if (value != null) {
            component.getElement().setAttribute(attribute, value);
        }
        return component;
    }
}
