package vn.dautu.disbursement.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.contract.BidPackage;
import vn.dautu.contract.ContractAmendment;
import vn.dautu.contract.ContractBook;
import vn.dautu.contract.ContractPosition;
import vn.dautu.disbursement.ContractPaid;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Packages and contracts: value with amendments, work accepted against money paid against advances outstanding, due dates. */
@org.springframework.stereotype.Component
class ContractsSection implements ProjectSection {

    private final Texts texts;
    private final ContractBook contracts;
    private final DisbursementLedger ledger;

    ContractsSection(Texts texts, ContractBook contracts, DisbursementLedger ledger) {
        this.texts = texts;
        this.contracts = contracts;
        this.ledger = ledger;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        List<ContractPosition> positions =
                contracts.contracts(context.asOf()).getOrDefault(context.project(), List.of());
        List<BidPackage> toLet = contracts.packages(context.asOf()).getOrDefault(context.project(), List.of()).stream()
                .filter(each -> !each.awarded())
                .toList();
        if (positions.isEmpty() && toLet.isEmpty()) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        HtmlContainer section = el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("contract.title")),
                el("p", "dt-card-note", words.text("contract.note")));
        if (!positions.isEmpty()) {
            Map<String, ContractPaid> paid =
                    ledger.byContract(context.asOf()).getOrDefault(context.project(), List.of()).stream()
                            .collect(Collectors.toMap(ContractPaid::contract, Function.identity()));
            section.add(terms(words, context, positions), money(words, context, positions, paid));
            amendments(words, context).ifPresent(section::add);
        }
        if (!toLet.isEmpty()) {
            section.add(toLet(words, toLet));
        }
        return Optional.of(section);
    }

    private Component terms(Wording words, ProjectContext context, List<ContractPosition> positions) {
        Table table = new Table(
                        words.text("contract.terms"),
                        words.text("contract.contract"),
                        words.text("contract.contractor"),
                        words.text("contract.type"),
                        words.text("contract.signed-on"),
                        words.text("contract.due-original"),
                        words.text("contract.due"))
                .caption(words.text("contract.terms"));
        for (ContractPosition each : positions) {
            boolean overdue = each.dueOn() != null
                    && each.dueOn().isBefore(context.asOf().at())
                    && each.accepted().compareTo(each.value()) < 0;
            table.row(
                    each.packageCode() + " · " + each.packageName() + " · " + each.number(),
                    each.contractor(),
                    words.text(each.type().nameKey()),
                    words.day(each.signedOn()),
                    words.day(each.originalDueOn()),
                    words.day(each.dueOn()) + (overdue ? " · " + words.text("contract.overdue") : ""));
        }
        return table.build();
    }

    private Component money(
            Wording words, ProjectContext context, List<ContractPosition> positions, Map<String, ContractPaid> paid) {
        Table table = new Table(
                        words.text("contract.money"),
                        words.text("contract.contract"),
                        ">" + words.text("contract.original-value"),
                        ">" + words.text("contract.value"),
                        ">" + words.text("contract.accepted"),
                        ">" + words.text("contract.accepted-share"),
                        ">" + words.text("contract.paid"),
                        ">" + words.text("contract.paid-share"),
                        ">" + words.text("money.advance"))
                .caption(words.text("contract.money") + " · " + words.text("unit.million-caption"));
        Vnd original = Vnd.ZERO;
        Vnd value = Vnd.ZERO;
        Vnd accepted = Vnd.ZERO;
        Vnd paidAll = Vnd.ZERO;
        Vnd outstanding = Vnd.ZERO;
        for (ContractPosition each : positions) {
            ContractPaid on = paid.get(each.number());
            Vnd paidOn = on == null ? Vnd.ZERO : on.paid();
            Vnd open = on == null ? Vnd.ZERO : on.outstanding();
            table.row(row(
                    words,
                    context,
                    each.number(),
                    Set.of(each.number()),
                    each.originalValue(),
                    each.value(),
                    each.accepted(),
                    paidOn,
                    open));
            original = original.plus(each.originalValue());
            value = value.plus(each.value());
            accepted = accepted.plus(each.accepted());
            paidAll = paidAll.plus(paidOn);
            outstanding = outstanding.plus(open);
        }
        if (positions.size() > 1) {
            table.total(row(
                    words,
                    context,
                    words.text("money.total"),
                    positions.stream().map(ContractPosition::number).collect(Collectors.toSet()),
                    original,
                    value,
                    accepted,
                    paidAll,
                    outstanding));
        }
        return table.build();
    }

    private @Nullable Object[] row(
            Wording words,
            ProjectContext context,
            String name,
            Set<String> numbers,
            Vnd original,
            Vnd value,
            Vnd accepted,
            Vnd paid,
            Vnd outstanding) {
        return new @Nullable Object[] {
            name,
            words.million(original),
            Figure.of(
                    texts,
                    words.million(value),
                    name,
                    words.text("contract.value.formula"),
                    () -> contracts.valueSources(context.project(), numbers, context.asOf())),
            Figure.of(
                    texts,
                    words.million(accepted),
                    name,
                    words.text("contract.accepted.formula"),
                    () -> contracts.acceptanceSources(context.project(), numbers, context.asOf())),
            words.percent(Share.of(accepted, value)),
            Figure.of(
                    texts,
                    words.million(paid),
                    name,
                    words.text("money.paid.formula"),
                    () -> ledger.contractSources(context.project(), numbers, context.asOf())),
            words.percent(Share.of(paid, value)),
            Figure.of(
                    texts,
                    words.million(outstanding),
                    name,
                    words.text("money.advance.formula"),
                    () -> ledger.contractSources(context.project(), numbers, context.asOf()))
        };
    }

    private Optional<Component> amendments(Wording words, ProjectContext context) {
        List<ContractAmendment> amendments =
                contracts.amendments(context.asOf()).getOrDefault(context.project(), List.of());
        if (amendments.isEmpty()) {
            return Optional.empty();
        }
        Table table = new Table(
                words.text("contract.amendments"),
                words.text("contract.contract"),
                words.text("contract.amendment"),
                words.text("contract.signed-on"),
                ">" + words.text("contract.delta"),
                words.text("contract.new-due"),
                words.text("plan.reason"));
        amendments.forEach(each -> table.row(
                each.number(),
                each.appendix(),
                words.day(each.signedOn()),
                each.delta().isZero() ? "" : words.million(each.delta()),
                words.day(each.dueOn()),
                each.reason() == null ? "" : each.reason()));
        return Optional.of(with(
                el(
                        "details",
                        "",
                        el(
                                "summary",
                                "dt-card-note",
                                words.text("contract.amendments") + " (" + amendments.size() + ")"),
                        table.build()),
                "open",
                ""));
    }

    private static Component toLet(Wording words, List<BidPackage> packages) {
        Table table = new Table(
                        words.text("contract.to-let"),
                        words.text("contract.package"),
                        ">" + words.text("contract.price"))
                .caption(words.text("contract.to-let") + " · " + words.text("unit.million-caption"));
        packages.forEach(each ->
                table.row(each.code() + " · " + each.name(), each.price() == null ? "" : words.million(each.price())));
        return table.build();
    }
}
