package vn.dautu.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/** Form fields as every form of the product has them. */
public final class Fields {

    private Fields() {}

    /** A day as it is written in Vietnam. Its calendar opens by its button only: opened by typing it would cover the form. */
    public static DatePicker day(String label) {
        DatePicker field = new DatePicker(label);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(1));
        field.setLocale(Texts.VIETNAMESE);
        field.setAutoOpen(false);
        field.setWidthFull();
        return field;
    }

    /** A line of text. */
    public static TextField line(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
