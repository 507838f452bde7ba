package vn.dautu.plan.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.Decision;
import vn.dautu.decision.DecisionBook;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.law.FundingYears;
import vn.dautu.law.LegalFigures;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalExtension;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.CarryOver;
import vn.dautu.plan.PlanDelta;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PriorAllocation;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The plan ledger: every delta with its decision, by year and source. What the Prime Minister and what the province assigned stand side by
 * side and are never added; carried-over capital stands under the year it comes from.
 */
@org.springframework.stereotype.Component
class PlanLedgerSection implements ProjectSection {

    private static final Set<CapitalSource> ANY = EnumSet.allOf(CapitalSource.class);
    private static final Set<PlanKind> CARRIED = Set.of(PlanKind.KEO_DAI);

    private final Texts texts;
    private final CapitalPlan plan;
    private final DecisionBook decisions;
    private final LegalFigures law;
    private final ProjectRegister projects;

    PlanLedgerSection(
            Texts texts, CapitalPlan plan, DecisionBook decisions, LegalFigures law, ProjectRegister projects) {
        this.texts = texts;
        this.plan = plan;
        this.decisions = decisions;
        this.law = law;
        this.projects = projects;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        List<PlanDelta> annual = plan.annualLedger(context.project(), context.asOf());
        List<PlanDelta> medium = plan.mediumTermLedger(context.project(), context.asOf());
        if (annual.isEmpty() && medium.isEmpty()) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        List<AnnualLine> lines = plan.annual(context.asOf()).getOrDefault(context.project(), List.of());
        List<CarryOver> carried = plan.carryOvers(context.asOf()).getOrDefault(context.project(), List.of());
        HtmlContainer section = el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("plan.title")),
                el("p", "dt-card-note", words.text("plan.note")),
                funding(words, context, lines),
                summary(words, context, lines));
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        annual.forEach(delta -> years.add(Objects.requireNonNull(delta.year())));
        for (int year : years) {
            section.add(folded(
                    words.text("plan.year-ledger", year),
                    year == years.first(),
                    ledger(words, context, year, annual, carried)));
        }
        medium.stream()
                .map(PlanDelta::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(period -> section.add(folded(
                        words.text("plan.period-ledger", period),
                        false,
                        mediumTerm(
                                words,
                                period,
                                medium.stream()
                                        .filter(delta -> Objects.equals(delta.period(), period))
                                        .toList()))));
        extensions(words, context).ifPresent(section::add);
        return Optional.of(section);
    }

    private static Component folded(String title, boolean open, Component content) {
        HtmlContainer details = el("details", "", el("summary", "dt-card-note", title), content);
        return open ? with(details, "open", "") : details;
    }

    // ---- what was allocated before, and the years of funding -------------------------------------------------------

    private Component funding(Wording words, ProjectContext context, List<AnnualLine> lines) {
        HtmlContainer facts = el("dl", "dt-kv");
        lines.stream()
                .filter(line ->
                        line.level() == PlanLevel.TINH_GIAO && line.amount().isPositive())
                .mapToInt(AnnualLine::year)
                .min()
                .ifPresent(first -> {
                    int nth = context.asOf().at().getYear() - first + 1;
                    FundingYears years = law.fundingYearsOn(context.asOf().at());
                    String group = context.profile().group();
                    String said = nth < 1
                            ? words.text("plan.funding-from", String.valueOf(first))
                            : years.limit(group).isEmpty()
                                    ? words.text("plan.funding-nth", String.valueOf(first), String.valueOf(nth))
                                    : words.text(
                                            years.verified() ? "plan.funding-nth-of" : "plan.funding-nth-of-unverified",
                                            String.valueOf(first),
                                            String.valueOf(nth),
                                            String.valueOf(years.limit(group).getAsInt()),
                                            group);
                    facts.add(pair(
                            words.text("plan.funding"),
                            Figure.of(
                                    texts,
                                    said,
                                    words.text("plan.funding"),
                                    words.text("plan.funding.formula"),
                                    () -> plan.lineSources(
                                            context.project(),
                                            first,
                                            first,
                                            PlanLevel.TINH_GIAO,
                                            EnumSet.allOf(PlanKind.class),
                                            ANY,
                                            context.asOf()))));
                });
        for (PriorAllocation prior : plan.priorAllocations(context.asOf()).getOrDefault(context.project(), List.of())) {
            facts.add(pair(
                    words.text("plan.prior-of", prior.period()),
                    Figure.of(
                            texts,
                            words.billion(prior.amount()),
                            words.text("plan.prior"),
                            words.text("plan.prior.formula"),
                            () -> plan.priorSources(context.project(), context.asOf()))));
        }
        return facts;
    }

    private static Component pair(String name, Component value) {
        return el("div", "dt-kv-row", el("dt", "", name), el("dd", "", value));
    }

    // ---- years side by side ---------------------------------------------------------------------------------------

    private Component summary(Wording words, ProjectContext context, List<AnnualLine> lines) {
        Table table = new Table(
                        words.text("plan.by-year"),
                        words.text("money.year"),
                        ">" + words.text("plan.level.TTG_GIAO"),
                        ">" + words.text("plan.level.TINH_GIAO"),
                        ">" + words.text("plan.of-which-late"),
                        ">" + words.text("plan.carried-in"))
                .caption(words.text("plan.by-year") + " · " + words.text("unit.million-caption"));
        new TreeSet<>(lines.stream().map(AnnualLine::year).toList())
                .forEach(year -> table.row(
                        String.valueOf(year),
                        figure(words, context, lines, year, PlanLevel.TTG_GIAO, PlanKind.OF_THE_YEAR),
                        figure(words, context, lines, year, PlanLevel.TINH_GIAO, PlanKind.OF_THE_YEAR),
                        figure(words, context, lines, year, PlanLevel.TINH_GIAO, Set.of(PlanKind.BO_SUNG_SAU_30_9)),
                        figure(words, context, lines, year, PlanLevel.TINH_GIAO, CARRIED)));
        return table.build();
    }

    private @Nullable Component figure(
            Wording words,
            ProjectContext context,
            List<AnnualLine> lines,
            int year,
            PlanLevel level,
            Set<PlanKind> kinds) {
        List<AnnualLine> counted = lines.stream()
                .filter(line -> line.year() == year && line.level() == level && kinds.contains(line.kind()))
                .toList();
        if (counted.isEmpty()) {
            return null;
        }
        return Figure.of(
                texts,
                words.million(counted.stream().map(AnnualLine::amount).reduce(Vnd.ZERO, Vnd::plus)),
                words.text(level.nameKey()) + " " + year,
                words.text("plan.line.formula"),
                () -> plan.lineSources(context.project(), year, year, level, kinds, ANY, context.asOf()));
    }

    // ---- the ledger of one year -----------------------------------------------------------------------------------

    private Component ledger(
            Wording words, ProjectContext context, int year, List<PlanDelta> annual, List<CarryOver> carried) {
        Table table = new Table(
                        words.text("plan.year-ledger", year),
                        words.text("money.source"),
                        words.text("plan.decision"),
                        words.text("plan.reason"),
                        ">" + words.text("plan.level.TTG_GIAO"),
                        ">" + words.text("plan.level.TINH_GIAO"),
                        ">" + words.text("plan.balance"))
                .caption(words.text("unit.million-caption"));
        annual.stream()
                .filter(delta -> Objects.equals(delta.year(), year))
                .sorted(Comparator.comparing(PlanDelta::source)
                        .thenComparing(delta -> Objects.requireNonNull(delta.level()))
                        .thenComparing(delta -> Objects.requireNonNull(delta.kind()))
                        .thenComparing(PlanDelta::effectiveOn)
                        .thenComparing(PlanDelta::factId))
                .forEach(delta -> {
                    PlanLevel level = Objects.requireNonNull(delta.level());
                    PlanKind kind = Objects.requireNonNull(delta.kind());
                    Component amount = Figure.of(
                            texts,
                            signed(words, delta.delta()),
                            words.text(level.nameKey()) + " " + year,
                            words.text("plan.delta.formula"),
                            () -> plan
                                    .lineSources(
                                            context.project(),
                                            year,
                                            year,
                                            level,
                                            Set.of(kind),
                                            Set.of(delta.source()),
                                            context.asOf())
                                    .stream()
                                    .filter(source -> source.id() == delta.factId())
                                    .toList());
                    table.row(
                            line(words, delta, kind, year, carried),
                            decision(words, delta),
                            reason(words, context, delta),
                            level == PlanLevel.TTG_GIAO ? amount : null,
                            level == PlanLevel.TTG_GIAO ? null : amount,
                            words.million(delta.balance()));
                });
        // Under the year it comes from: what of it was carried into a later one.
        carried.stream().filter(each -> each.parent().year() == year).forEach(each -> {
            AnnualLine line = each.line();
            table.row(
                    "↳ " + words.text("plan.carried-to", String.valueOf(line.year())) + " · "
                            + words.text("source." + line.source().code()),
                    "",
                    words.text(each.declared() ? "plan.parent-declared" : "plan.parent-assumed"),
                    null,
                    Figure.of(
                            texts,
                            words.million(line.amount()),
                            words.text("plan.carried-to", String.valueOf(line.year())),
                            words.text("plan.line.formula"),
                            () -> plan.lineSources(
                                    context.project(),
                                    line.year(),
                                    line.year(),
                                    line.level(),
                                    CARRIED,
                                    Set.of(line.source()),
                                    context.asOf())),
                    null);
        });
        return table.build();
    }

    private static String line(Wording words, PlanDelta delta, PlanKind kind, int year, List<CarryOver> carried) {
        String name = words.text("source." + delta.source().code());
        if (kind != PlanKind.KEO_DAI) {
            return name + " · " + words.text(kind.nameKey());
        }
        return name + " · "
                + carried.stream()
                        .filter(each ->
                                each.line().year() == year && each.line().source() == delta.source())
                        .findFirst()
                        .map(each -> words.text(
                                "plan.carried-from",
                                String.valueOf(each.parent().year())))
                        .orElse(words.text(kind.nameKey()));
    }

    private Component mediumTerm(Wording words, @Nullable String period, List<PlanDelta> deltas) {
        Table table = new Table(
                        words.text("plan.period-ledger", period),
                        words.text("money.source"),
                        words.text("plan.decision"),
                        ">" + words.text("plan.delta"),
                        ">" + words.text("plan.balance"))
                .caption(words.text("unit.million-caption"));
        deltas.stream()
                .sorted(Comparator.comparing(PlanDelta::source)
                        .thenComparing(PlanDelta::effectiveOn)
                        .thenComparing(PlanDelta::factId))
                .forEach(delta -> table.row(
                        words.text("source." + delta.source().code()),
                        decision(words, delta),
                        signed(words, delta.delta()),
                        words.million(delta.balance())));
        return table.build();
    }

    private static String signed(Wording words, Vnd amount) {
        return (amount.isPositive() ? "+" : "") + words.million(amount);
    }

    private static String decision(Wording words, PlanDelta delta) {
        return delta.decisionNumber() == null
                ? words.day(delta.effectiveOn())
                : Stream.of(delta.decisionNumber(), words.day(delta.decidedOn()), delta.issuer())
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
    }

    private String reason(Wording words, ProjectContext context, PlanDelta delta) {
        String said = delta.reason() == null ? "" : delta.reason();
        if (delta.counterpart() == null) {
            return said;
        }
        String other = Optional.ofNullable(projects.profiles(context.asOf()).get(delta.counterpart()))
                .map(profile -> profile.code())
                .orElse("?");
        return words.text(delta.delta().isPositive() ? "plan.moved-from" : "plan.moved-to", other)
                + (said.isEmpty() ? "" : " · " + said);
    }

    // ---- extensions -----------------------------------------------------------------------------------------------

    private Optional<Component> extensions(Wording words, ProjectContext context) {
        List<CapitalExtension> extensions = plan.extensions(context.asOf()).getOrDefault(context.project(), List.of());
        if (extensions.isEmpty()) {
            return Optional.empty();
        }
        Table table = new Table(
                        words.text("plan.extensions"),
                        words.text("plan.extension-kind"),
                        words.text("money.year"),
                        words.text("plan.until"),
                        words.text("plan.decision"))
                .caption(words.text("plan.extensions") + " · " + words.text("plan.extensions-note"));
        for (CapitalExtension extension : extensions) {
            Decision decision = decisions.list(List.of(extension.decision())).stream()
                    .findFirst()
                    .orElse(null);
            table.row(
                    words.text(extension.kind().nameKey()),
                    String.valueOf(extension.year()),
                    Figure.of(
                            texts,
                            words.day(extension.until()),
                            words.text(extension.kind().nameKey()),
                            words.text("plan.extension.formula"),
                            () -> plan.extensionSources(context.project(), context.asOf())),
                    decision == null
                            ? ""
                            : decision.number() + ", " + words.day(decision.decidedOn()) + ", " + decision.issuer());
        }
        return Optional.of(table.build());
    }
}
