package vn.dautu.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The time slider: one step a month from the beginning of a plan to today, playable. */
@Tag("dt-months")
@JsModule("./components/index.ts")
public final class MonthSlider extends Component {

    public MonthSlider(Wording words, LocalDate from, LocalDate today) {
        getElement()
                .setAttribute("from", from.toString())
                .setAttribute("today", today.toString())
                .setAttribute("label", words.text("months.label"))
                .setAttribute("play", words.text("months.play"))
                .setAttribute("pause", words.text("months.pause"))
                .setAttribute("now", words.text("months.now"));
    }

    /** The day that the page shows now. */
    public void show(LocalDate day) {
        getElement().setAttribute("value", day.toString());
    }

    /** @param listener is given the day, and whether it was played on to from another month */
    public void onMonth(BiConsumer<LocalDate, Boolean> listener) {
        getElement()
                .addEventListener("dt-month", event -> {
                    try {
                        listener.accept(
                                LocalDate.parse(event.getEventData()
                                        .path("event.detail.day")
                                        .asString("")),
                                event.getEventData().path("event.detail.on").asBoolean(false));
                    } catch (DateTimeException nonsense) {
                        // Only the page's own slider sends days; whatever else is not followed.
                    }
                })
                .addEventData("event.detail.day")
                .addEventData("event.detail.on");
    }
}
