package vn.dautu.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;

/** A light's shape and its word, never colour alone. */
@JsModule("./components/index.ts")
public final class StatusMark {

    private StatusMark() {}

    /** The shape of a light with words beside it. */
    public static Component of(String light, String words) {
        Component status = Markup.span("dt-status", words);
        status.getElement().setAttribute("data-light", light);
        Element mark = new Element("dt-light");
        mark.setAttribute("light", light);
        status.getElement().insertChild(0, mark);
        return status;
    }
}
