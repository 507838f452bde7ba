package planted.road.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view that anybody may name, that asks the database itself and shows what it got as HTML. */
public class RoadView extends Div {

    RoadView(JdbcClient jdbc) {
        String text = jdbc.sql("select name from road").query(String.class).single();
        add(new Html(text));
        getElement().setProperty("innerHTML", text);
    }
}
