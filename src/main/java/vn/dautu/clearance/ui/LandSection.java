package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Land handed over, in m², and the parcels by state. */
@org.springframework.stereotype.Component
class LandSection implements ProjectSection {

    private final Texts texts;
    private final ClearanceRegister clearance;
    private final EditRights rights;

    LandSection(Texts texts, ClearanceRegister clearance, EditRights rights) {
        this.texts = texts;
        this.clearance = clearance;
        this.rights = rights;
    }

    /** The way to the pages where steps and hand-overs are entered, for those who may. */
    private @Nullable Component entering(Wording words, ProjectContext context) {
        if (!context.isNow() || !rights.mayEdit(context.project())) {
            return null;
        }
        String base = "mat-bang/" + context.project().value() + "/";
        return div(
                "dt-obstacle-acts",
                with(
                        with(el("a", "dt-button", words.text("batch.title")), "data-small", ""),
                        "href",
                        base + LandPages.STEPS),
                with(
                        with(el("a", "dt-button", words.text("hand-over.title")), "data-small", ""),
                        "href",
                        base + LandPages.HAND_OVER));
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        LandPosition land = clearance.plots(context.project(), context.asOf()).position();
        if (land == null) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("land.title")),
                    el("p", "dt-card-note", words.text("land.none"))));
        }
        HtmlContainer bar = div("dt-share");
        Table table = new Table(
                words.text("land.by-state"),
                words.text("land.state"),
                ">" + words.text("land.count"),
                ">" + words.text("land.area"));
        for (ParcelState state : ParcelState.values()) {
            int parcels = land.byState().getOrDefault(state, 0);
            if (parcels == 0) {
                continue;
            }
            BigDecimal area = land.areaByState().getOrDefault(state, BigDecimal.ZERO);
            Component part = with(span(""), "data-state", state.name());
            part.getElement().getStyle().set("flex", area.toPlainString());
            bar.add(part);
            table.row(words.text("parcel." + state), String.valueOf(parcels), words.number(area));
        }
        table.total(words.text("money.total"), String.valueOf(land.parcels()), words.number(land.toRecoverM2()));
        return Optional.of(el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("land.title")),
                el(
                        "p",
                        "dt-card-note",
                        Figure.of(
                                texts,
                                words.percent(land.handedOver()),
                                words.text("land.handed-over"),
                                words.text("land.formula"),
                                () -> clearance.handOverSources(context.project(), context.asOf())),
                        " "
                                + words.text(
                                        "land.of",
                                        words.hectares(land.handedOverM2()),
                                        words.hectares(land.toRecoverM2()))),
                bar,
                table.build(),
                entering(words, context)));
    }
}
