package vn.dautu.importing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dautu.importing.ImportOutcome;
import vn.dautu.importing.SurveyChoices;
import vn.dautu.importing.SurveyPicture;
import vn.dautu.importing.SurveyPreviews;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Wording;

/** How a file of parcels looks on the map, and what the person decides about it. Every choice reads the file anew. */
final class SurveyCard implements Serializable {

    private static final int WGS84 = 4326;

    private final transient SurveyPreviews previews;
    private final AsOf asOf;
    private final Runnable again;
    private int epsg;
    private boolean full;
    private boolean doubtsSeen;
    private final Set<Integer> repaired = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

    SurveyCard(SurveyPreviews previews, AsOf asOf, Runnable again) {
        this.previews = previews;
        this.asOf = asOf;
        this.again = again;
    }

    SurveyChoices choices() {
        return new SurveyChoices(epsg, full, doubtsSeen, repaired, given);
    }

    /** Another file, other choices. */
    void forget() {
        epsg = 0;
        full = false;
        doubtsSeen = false;
        repaired.clear();
        given.clear();
    }

    Component show(Wording words, ImportOutcome outcome, SurveyPicture picture) {
        HtmlContainer card = el("section", "dt-survey");
        card.add(el("h3", "dt-card-title", words.text("import.survey.title")));
        card.add(el(
                "p",
                "dt-card-note",
                picture.coordinates().isEmpty()
                        ? words.text("import.survey.coordinates-unknown", picture.parcels())
                        : words.text("import.survey.coordinates", picture.coordinates(), picture.parcels())));
        HtmlContainer chips = div("dt-chips");
        chip(chips, words, SurveyPicture.MarkKind.ADDED.name(), picture.added());
        chip(chips, words, SurveyPicture.MarkKind.CHANGED.name(), picture.changed());
        chip(chips, words, SurveyPicture.MarkKind.UNCHANGED.name(), picture.unchanged());
        chip(chips, words, SurveyPicture.MarkKind.GONE.name(), picture.gone());
        chip(chips, words, "RENAMED", picture.renamed());
        card.add(chips);
        HtmlContainer form = div("dt-form");
        if (picture.chooseCrs()) {
            form.add(coordinates(words));
        }
        for (String field : picture.askFor()) {
            form.add(given(words, field));
        }
        Checkbox all = new Checkbox(words.text("import.survey.full"), full);
        all.addValueChangeListener(change -> {
            full = change.getValue();
            doubtsSeen = false;
            again.run();
        });
        form.add(all);
        if (!picture.repairs().isEmpty()) {
            form.add(el("p", "dt-card-note", words.text("import.survey.repairs")));
        }
        for (SurveyPicture.Repair repair : picture.repairs()) {
            Checkbox box = new Checkbox(
                    words.text("import.survey.repair", repair.name(), repair.squareMetres()), repair.accepted());
            box.addValueChangeListener(change -> {
                if (Boolean.TRUE.equals(change.getValue())) {
                    repaired.add(repair.record());
                } else {
                    repaired.remove(repair.record());
                }
                again.run();
            });
            form.add(box);
        }
        if (!outcome.hasErrors() && (outcome.doubts() > 0 || doubtsSeen)) {
            long doubts = outcome.issues().stream()
                    .filter(issue -> issue.severity() == vn.dautu.importing.file.ImportIssue.Severity.DOUBT)
                    .count();
            if (doubts > 0) {
                Checkbox seen = new Checkbox(words.text("import.survey.doubts", doubts), doubtsSeen);
                seen.addValueChangeListener(change -> {
                    doubtsSeen = change.getValue();
                    again.run();
                });
                form.add(seen);
            }
        }
        card.add(form);
        if (!picture.marks().isEmpty()) {
            DtMap map = new DtMap(false);
            map.show(asOf, 0, 0);
            map.overlay(previews.keep(picture));
            with(map, "aria-label", words.text("import.survey.map"));
            map.getElement().getStyle().set("display", "block").set("height", "22rem");
            card.add(map);
            card.add(legend(words, picture));
        }
        return card;
    }

    private static void chip(HtmlContainer chips, Wording words, String what, int number) {
        if (number > 0) {
            chips.add(with(
                    span(
                            "dt-chip",
                            words.text("import.survey.mark." + what) + " ",
                            el("b", "", String.valueOf(number))),
                    "data-survey",
                    what));
        }
    }

    /** What the marks on the map mean, in words: only those that are drawn. */
    private static Component legend(Wording words, SurveyPicture picture) {
        List<String> said = new ArrayList<>();
        for (SurveyPicture.MarkKind kind : SurveyPicture.MarkKind.values()) {
            long count =
                    picture.marks().stream().filter(mark -> mark.kind() == kind).count();
            if (count > 0) {
                said.add(words.text("import.survey.mark." + kind) + " " + count);
            }
        }
        return el("p", "dt-card-note", String.join(" · ", said));
    }

    private Component coordinates(Wording words) {
        ComboBox<Integer> zones = new ComboBox<>(words.text("import.survey.choose"));
        List<Integer> all = new ArrayList<>();
        all.add(TmMeridian.BAC_KAN.epsg());
        TmMeridian.ALL.stream()
                .map(TmMeridian::epsg)
                .filter(code -> code != TmMeridian.BAC_KAN.epsg())
                .forEach(all::add);
        all.add(WGS84);
        zones.setItems(all);
        zones.setItemLabelGenerator(code -> TmMeridian.ofEpsg(code)
                .map(zone -> "VN-2000 " + zone.label() + " (EPSG:" + code + ")")
                .orElse("WGS 84 (EPSG:4326)"));
        if (epsg != 0) {
            zones.setValue(epsg);
        }
        zones.addValueChangeListener(change -> {
            epsg = change.getValue() == null ? 0 : change.getValue();
            doubtsSeen = false;
            again.run();
        });
        return zones;
    }

    private Component given(Wording words, String field) {
        TextField text = new TextField(words.text("import.survey.given", field));
        text.setMaxLength(20);
        text.setValue(given.getOrDefault(field, ""));
        text.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                given.remove(field);
            } else {
                given.put(field, change.getValue().strip());
            }
            again.run();
        });
        return text;
    }
}
