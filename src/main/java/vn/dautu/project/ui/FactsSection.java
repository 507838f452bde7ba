package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.law.ExpectedGroup;
import vn.dautu.law.LegalFigure;
import vn.dautu.law.LegalFigures;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.territory.Territory;
import vn.dautu.territory.UnitId;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Who the project is. */
@org.springframework.stereotype.Component
class FactsSection implements ProjectSection {

    private final Texts texts;
    private final ProjectRegister register;
    private final AgencyRegister agencies;
    private final Territory territory;
    private final LegalFigures law;

    FactsSection(
            Texts texts, ProjectRegister register, AgencyRegister agencies, Territory territory, LegalFigures law) {
        this.texts = texts;
        this.register = register;
        this.agencies = agencies;
        this.territory = territory;
        this.law = law;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        ProjectProfile profile = context.profile();
        HtmlContainer facts = el("dl", "dt-kv");
        facts.add(row(words.text("project.code"), profile.code()));
        facts.add(row(words.text("project.owner"), name(profile.owner(), context)));
        if (profile.monitor() != null) {
            facts.add(row(words.text("project.monitor"), name(profile.monitor(), context)));
        }
        facts.add(row(words.text("project.group"), div("", profile.group(), groupWarning(words, context))));
        facts.add(row(words.text("project.sector"), profile.sector() + " (" + profile.sectorClass() + ")"));
        UnitId unit = profile.unit();
        if (unit != null) {
            facts.add(row(words.text("project.unit"), unitName(unit, context)));
        }
        Vnd total = profile.totalInvestment();
        facts.add(row(
                words.text("project.total"),
                total == null
                        ? words.text("unit.unknown")
                        : Figure.of(
                                texts,
                                words.billion(total),
                                words.text("project.total"),
                                words.text("project.total.formula"),
                                () -> register.investmentSources(context.project(), context.asOf()))));
        String source = profile.publishedSource();
        return Optional.of(el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("project.facts")),
                facts,
                el(
                        "p",
                        "dt-card-source",
                        source == null ? words.text("project.illustrative") : words.text("project.published", source),
                        " ",
                        Figure.of(
                                texts,
                                words.text("project.history"),
                                words.text("project.facts"),
                                words.text("project.history.formula"),
                                () -> register.profileSources(context.project(), context.asOf())))));
    }

    /** The group is as the decision wrote it; the law's thresholds on the day of that decision only warn. */
    private @Nullable Component groupWarning(Wording words, ProjectContext context) {
        ProjectProfile profile = context.profile();
        Vnd total = profile.totalInvestment();
        LocalDate decided = investmentDecidedOn(context);
        if (total == null || decided == null) {
            return null;
        }
        return law.book()
                .groupBy(profile.sectorClass(), total, decided)
                .map(expected -> warning(words, profile.group(), expected, decided))
                .orElse(null);
    }

    private static @Nullable Component warning(
            Wording words, String written, ExpectedGroup expected, LocalDate decided) {
        LegalFigure crossed = expected.against(written);
        if (crossed == null) {
            return null;
        }
        return el(
                "p",
                "dt-card-note",
                words.text(
                        crossed.verified() ? "project.group.by-law" : "project.group.by-law-unverified",
                        written,
                        decided,
                        expected.group(),
                        new Vnd(crossed.amount().longValueExact()),
                        crossed.article(),
                        crossed.equals(expected.reached())
                                ? words.text("project.group.reached", expected.group())
                                : words.text("project.group.not-reached", larger(crossed))));
    }

    /** The group that begins at a threshold. */
    private static String larger(LegalFigure threshold) {
        return threshold.name().split("-")[1].toUpperCase(Locale.ROOT);
    }

    /** The day of the first decision on the investment. */
    private @Nullable LocalDate investmentDecidedOn(ProjectContext context) {
        return register.investmentSources(context.project(), context.asOf()).stream()
                .findFirst()
                .map(source -> source.decidedOn() == null ? source.effectiveOn() : source.decidedOn())
                .orElse(null);
    }

    /** Who acts today, and who it was when the project was entered. */
    private String name(AgencyId id, ProjectContext context) {
        Agency then = agencies.byId().get(id);
        Agency now = agencies.actingOn(context.asOf().at()).get(id);
        if (then == null || now == null || then.equals(now)) {
            return then == null ? "?" : then.name();
        }
        return now.name() + " (" + then.shortName() + ")";
    }

    private String unitName(UnitId unit, ProjectContext context) {
        String now = territory.namesOn(context.asOf().at()).get(unit);
        String then = Optional.ofNullable(territory.byId().get(unit))
                .map(found -> found.name())
                .orElse("?");
        return now == null || now.equals(then) ? then : now + " (" + then + ")";
    }

    static Component row(String name, @Nullable Object value) {
        return div("", el("dt", "", name), el("dd", "", value));
    }
}
