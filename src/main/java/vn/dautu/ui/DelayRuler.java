package vn.dautu.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delay ruler: original, current and forecast dates on one axis; a length, confirmed by colour. */
@Tag("dt-ruler")
@JsModule("./components/index.ts")
public final class DelayRuler extends Component {

    private static final List<String> WORDS = List.of("original", "current", "forecast", "today", "days", "unknown");

    public DelayRuler(
            @Nullable LocalDate original,
            @Nullable LocalDate current,
            @Nullable LocalDate forecast,
            LocalDate today,
            boolean detailed) {
        set("original", original);
        set("current", current);
        set("forecast", forecast);
        set("today", today);
        if (detailed) {
            getElement().setAttribute("detailed", true);
        }
    }

    /** The words beside the marks, in the reader's language; a ruler without them stands beside words of its own. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (getElement().hasAttribute("detailed")) {
            Map<String, Object> words = new LinkedHashMap<>();
            for (String word : WORDS) {
                words.put(word, getTranslation("ruler." + word));
            }
            getElement().setPropertyMap("texts", words);
        }
    }

    /** One axis for all rulers of a list. */
    public DelayRuler on(LocalDate from, LocalDate to) {
        set("from", from);
        set("to", to);
        return this;
    }

    private void set(String attribute, @Nullable LocalDate day) {
        if (day != null) {
            getElement().setAttribute(attribute, day.toString());
        }
    }
}
