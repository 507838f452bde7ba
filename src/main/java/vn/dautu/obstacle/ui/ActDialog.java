package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Set;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleChangedMeanwhile;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * One act on an obstacle. Before it is written the officer hears what it would contradict; when someone else wrote in between she sees
 * what stands now, and saves again or leaves it.
 */
abstract class ActDialog extends Dialog {

    final transient Texts texts;
    final transient ObstacleBook book;
    final transient ProjectContext context;
    private final transient Trial trial;
    private final HtmlContainer notice = with(div(""), "role", "alert");
    private long seen;
    private boolean warned;

    ActDialog(Texts texts, ObstacleBook book, Trial trial, ProjectContext context, String title, long seen) {
        this.texts = texts;
        this.book = book;
        this.trial = trial;
        this.context = context;
        this.seen = seen;
        setHeaderTitle(words().text(title));
        setWidth("min(560px, 96vw)");
        add(notice);
        Button save = new Button(words().text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words().text("action.cancel"), click -> close()), save);
    }

    final Wording words() {
        return Wording.here(texts);
    }

    /** The latest fact that the officer has seen. */
    final long seen() {
        return seen;
    }

    /** Puts what is missing at its fields. */
    abstract boolean isFilled();

    abstract void act();

    /** Marks an empty field; a text of blanks is empty. */
    final <T extends HasValue<?, ?> & HasValidation> boolean missing(T field, String key) {
        boolean empty = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
        field.setInvalid(empty);
        field.setErrorMessage(empty ? words().text(key) : "");
        return empty;
    }

    final void form(Component... fields) {
        HtmlContainer form = div("dt-form");
        form.add(fields);
        add(form);
    }

    private void save() {
        if (!isFilled()) {
            return;
        }
        notice.removeAll();
        try {
            List<Finding> found = warned ? List.of() : trial.newFindings(Set.of(context.project()), this::act);
            if (found.isEmpty()) {
                act();
                close();
                Messages.done(words().text("obstacle.saved"));
            } else {
                warned = true;
                warn(found);
            }
        } catch (ObstacleChangedMeanwhile changed) {
            seen = changed.theirs().latestFact();
            showTheirs(changed);
        } catch (Refusal refused) {
            notice.add(ObstacleParts.notice("RED", words().say(refused.reason())));
        }
    }

    private void warn(List<Finding> found) {
        HtmlContainer list = el("ul", "dt-plain-list");
        found.forEach(finding -> list.add(el("li", "", finding.rule() + ": " + words().sentence(finding.reason()))));
        notice.add(ObstacleParts.notice("AMBER", words().text("obstacle.contradicts")), list);
    }

    private void showTheirs(ObstacleChangedMeanwhile changed) {
        Obstacle theirs = changed.theirs();
        notice.add(
                ObstacleParts.notice("AMBER", words().text("obstacle.changed-meanwhile", changed.by())),
                ObstacleParts.note(theirs.title()
                        + " · "
                        + words().capital(theirs.duty().task())
                        + " · "
                        + words().text("obstacle.before", theirs.duty().dueOn())),
                theirs.steps().isEmpty()
                        ? div("")
                        : ObstacleParts.note(
                                words().day(theirs.steps().getLast().on()) + ": "
                                        + theirs.steps().getLast().note()),
                ObstacleParts.note(words().text("obstacle.conflict-hint")));
    }
}
