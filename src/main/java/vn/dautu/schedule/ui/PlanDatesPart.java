package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.MilestoneRefused;
import vn.dautu.schedule.PlanDates;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.PlannedPointEntry;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.RedrawnCurve;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The plan dates that a decision sets or moves; a project without a plan may begin from its group's template. */
@org.springframework.stereotype.Component
class PlanDatesPart implements DecisionPart {

    private static final int FIRST = 10;
    private static final Set<DecisionKind> ABOUT = Set.of(
            DecisionKind.POLICY,
            DecisionKind.POLICY_ADJUSTMENT,
            DecisionKind.INVESTMENT,
            DecisionKind.SCHEDULE,
            DecisionKind.SCHEDULE_ADJUSTMENT);

    private final Texts texts;
    private final Timetable timetable;

    PlanDatesPart(Texts texts, Timetable timetable) {
        this.texts = texts;
        this.timetable = timetable;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Form> open(ProjectContext context) {
        return Optional.of(new PlanForm(context));
    }

    private final class PlanForm implements Form {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final Map<Milestone, DatePicker> fields = new EnumMap<>(Milestone.class);
        private final Map<Milestone, Long> seen = new EnumMap<>(Milestone.class);
        private final TextField reason = Fields.line(words.text("schedule.part-reason"), 500);
        private final RadioButtonGroup<Boolean> redraw = new RadioButtonGroup<>();
        private final DatePicker base = Fields.day(words.text("schedule.template-base"));
        private final Map<Milestone, Integer> template;
        private ProjectSchedule schedule;

        PlanForm(ProjectContext context) {
            this.context = context;
            this.template = timetable.template(context.profile().group());
            for (Milestone milestone : Milestone.values()) {
                DatePicker field = Fields.day(words.text(milestone.nameKey()));
                field.addClassName("dt-plan-date");
                field.getElement().setAttribute("data-plan", milestone.name());
                fields.put(milestone, field);
            }
            this.schedule = timetable.schedule(context.project(), AsOf.on(context.today()));
            look();
            redraw.setLabel(words.text("schedule.curve-choice"));
            redraw.setItems(false, true);
            redraw.setItemLabelGenerator(anew -> words.text(anew ? "schedule.curve-redraw" : "schedule.curve-keep"));
            redraw.setValue(false);
            redraw.getElement().setAttribute("data-role", "curve");
            base.setValue(schedule.find(Milestone.INVEST_DECISION)
                    .map(dates -> dates.actual() == null ? dates.current() : dates.actual())
                    .orElse(context.today()));
        }

        /** What the officer has in sight: asked again after a refusal, so that she decides on what stands. */
        private void look() {
            schedule = timetable.schedule(context.project(), AsOf.on(context.today()));
            fields.forEach((milestone, field) -> {
                MilestoneDates dates = schedule.find(milestone).orElse(null);
                seen.put(
                        milestone,
                        dates == null
                                ? timetable.latestStatement(context.project(), milestone)
                                : dates.latestStatement());
                field.setHelperText(
                        dates == null || dates.original() == null
                                ? words.text("schedule.part-first")
                                : words.text(
                                        "schedule.part-field",
                                        words.day(dates.original()),
                                        words.day(dates.current())));
            });
        }

        private boolean isUnplanned() {
            return schedule.milestones().stream().allMatch(dates -> dates.original() == null);
        }

        @Override
        public String title() {
            return words.text("schedule.part");
        }

        @Override
        public Component fields() {
            HtmlContainer all = div("dt-form", el("p", "dt-card-note", words.text("schedule.part-hint")));
            if (isUnplanned() && !template.isEmpty()) {
                String group = context.profile().group();
                all.add(
                        el("p", "dt-card-note", words.text("schedule.template-hint", group)),
                        base,
                        new Button(words.text("schedule.template-fill", group), click -> fill()));
            }
            HtmlContainer dates = div("dt-form dt-plan-dates");
            fields.values().forEach(dates::add);
            all.add(dates, reason);
            if (!schedule.curve().isEmpty() && done().isPresent()) {
                all.add(redraw);
            }
            return all;
        }

        /** Proposes a date for each milestone that has no plan and that nobody has filled in. */
        private void fill() {
            LocalDate day0 = base.getValue();
            if (day0 == null) {
                return;
            }
            template.forEach((milestone, offset) -> {
                DatePicker field = Objects.requireNonNull(fields.get(milestone));
                boolean planned =
                        schedule.find(milestone).map(MilestoneDates::original).isPresent();
                if (!planned && field.isEmpty()) {
                    field.setValue(day0.plusDays(offset));
                }
            });
        }

        @Override
        public boolean isFilled() {
            return fields.values().stream().anyMatch(field -> !field.isEmpty());
        }

        @Override
        public boolean suggest(DecisionKind kind) {
            if (kind == DecisionKind.SCHEDULE && isUnplanned() && !isFilled()) {
                fill();
            }
            return ABOUT.contains(kind);
        }

        private Optional<BigDecimal> done() {
            return Optional.ofNullable(schedule.latestReport()).flatMap(ProgressReport::physicalPercent);
        }

        /** The curve drawn anew through the work last reported, when the finish moves and the officer asks for it. */
        private List<PlannedPoint> redrawn(LocalDate from) {
            LocalDate finish =
                    Objects.requireNonNull(fields.get(Milestone.COMPLETE)).getValue();
            LocalDate start = schedule.approvedStart().orElse(null);
            Optional<BigDecimal> done = done();
            return !redraw.getValue() || finish == null || start == null || done.isEmpty()
                    ? List.of()
                    : RedrawnCurve.through(schedule.curve(), start, from, done.get(), finish);
        }

        @Override
        public List<Reason> changes() {
            List<Reason> all = new ArrayList<>();
            fields.forEach((milestone, field) -> {
                LocalDate day = field.getValue();
                if (day != null) {
                    all.add(change(milestone, day));
                }
            });
            List<PlannedPoint> curve = redrawn(context.today());
            if (!curve.isEmpty()) {
                all.add(Reason.of(
                        "schedule.change.curve",
                        done().orElseThrow().setScale(1, RoundingMode.HALF_UP),
                        curve.getLast().periodEnd()));
            }
            return all;
        }

        private Reason change(Milestone milestone, LocalDate day) {
            LocalDate before =
                    schedule.find(milestone).map(MilestoneDates::current).orElse(null);
            if (before == null) {
                return Reason.of("schedule.change.first", milestone, day);
            }
            long days = ChronoUnit.DAYS.between(before, day);
            return days >= 0
                    ? Reason.of("schedule.change.later", milestone, before, day, days)
                    : Reason.of("schedule.change.earlier", milestone, before, day, -days);
        }

        @Override
        public void enter(FactStamp stamp) {
            List<PlanDates.Entry> entries = new ArrayList<>();
            fields.forEach((milestone, field) -> {
                field.setInvalid(false);
                LocalDate day = field.getValue();
                if (day != null) {
                    entries.add(new PlanDates.Entry(milestone, day, seen.getOrDefault(milestone, 0L)));
                }
            });
            String why = reason.getValue().isBlank() ? null : reason.getValue().strip();
            try {
                List<PlannedPoint> curve = redrawn(stamp.effectiveOn());
                timetable.setPlan(new PlanDates(context.project(), entries, why), stamp);
                if (!curve.isEmpty()) {
                    timetable.enterCurve(curve.stream()
                            .map(point -> new PlannedPointEntry(context.project(), point, stamp))
                            .toList());
                }
            } catch (MilestoneRefused refused) {
                look();
                DatePicker wrong = Objects.requireNonNull(fields.get(refused.milestone()));
                wrong.setErrorMessage(words.sentence(refused.reason()));
                wrong.setInvalid(true);
                throw refused;
            }
        }
    }
}
