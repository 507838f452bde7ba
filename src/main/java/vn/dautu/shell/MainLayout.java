package vn.dautu.shell;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The frame around every page: brand, pages, the day asked for, the person. Pages announce themselves with {@code @Menu}. */
@Layout
@PermitAll
class MainLayout extends HtmlContainer implements RouterLayout, AfterNavigationObserver {

    private final transient Texts texts;
    private final transient Today today;
    private final transient AuthenticationContext authentication;
    private final Map<String, RouterLink> links = new LinkedHashMap<>();
    private final DatePicker at = new DatePicker();
    private final DatePicker known = new DatePicker();
    private final HtmlContainer content = el("main", "");
    private final HtmlContainer title = span("dt-topbar-title");
    private final HtmlContainer knownNotice = div("dt-asof-notice");
    private Location location = new Location("");
    private boolean filling;

    MainLayout(
            Texts texts,
            Today today,
            CurrentUser currentUser,
            AuthenticationContext authentication,
            @Value("${dautu.province:}") String province,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.authentication = authentication;
        Wording words = Wording.here(texts);
        addClassName("dt-shell");
        content.setId("noi-dung");
        add(
                with(el("a", "dt-skip", words.text("shell.skip")), "href", "#noi-dung"),
                topBar(words, province, demonstration, currentUser),
                knownNotice,
                content);
        with(this, "lang", UI.getCurrent().getLocale().getLanguage());
    }

    private Component topBar(Wording words, String province, boolean demonstration, CurrentUser currentUser) {
        HtmlContainer brand = with(el("a", "dt-brand", words.text("shell.brand", province)), "href", ".");
        brand.getElement().insertChild(0, new Element("dt-brand-mark"));
        HtmlContainer tabs = with(el("nav", "dt-tabs"), "aria-label", words.text("shell.navigation"));
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            RouterLink link = new RouterLink(words.text(entry.title()), entry.menuClass());
            links.put(entry.path(), link);
            tabs.add(link);
        });
        HtmlContainer menu = with(el("dt-menu", "", tabs), "label", words.text("shell.navigation"));
        dayPicker(words, at, "shell.as-at");
        dayPicker(words, known, "shell.known-on");
        at.addValueChangeListener(change -> go(change.getValue(), null, change.isFromClient()));
        known.addValueChangeListener(change -> go(null, change.getValue(), change.isFromClient()));
        HtmlContainer end = div("dt-topbar-end");
        if (demonstration) {
            end.add(span("dt-demo-badge", words.text("shell.demonstration")));
        }
        end.add(at, person(words, currentUser));
        return el("header", "dt-topbar", brand, title, menu, end);
    }

    private void dayPicker(Wording words, DatePicker picker, String label) {
        picker.addClassName("dt-asof");
        picker.setAriaLabel(words.text(label));
        picker.setLocale(Texts.VIETNAMESE);
        picker.setMax(today.date());
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(words.text("shell.today"))
                .setCancel(words.text("action.cancel"))
                .setMonthNames(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> words.text("shell.month", month))
                        .toList())
                .setWeekdays(List.of(words.text("shell.weekdays").split(",")))
                .setWeekdaysShort(List.of(words.text("shell.weekdays-short").split(","))));
        picker.setPrefixComponent(span("", words.text(label)));
    }

    private Component person(Wording words, CurrentUser currentUser) {
        String name = currentUser.find().map(Account::fullName).orElse("");
        NativeButton language = new NativeButton(words.text("shell.other-language"), click -> switchLanguage());
        language.addClassNames("dt-button");
        language.getElement().setAttribute("data-small", true);
        language.getElement().setAttribute("title", words.text("shell.switch-language"));
        NativeButton leave = new NativeButton(words.text("shell.sign-out"), click -> authentication.logout());
        leave.addClassName("dt-button");
        leave.getElement().setAttribute("data-small", true);
        HtmlContainer details = el(
                "details",
                "dt-person",
                with(el("summary", "", initials(name)), "aria-label", words.text("shell.account", name)),
                div(
                        "dt-person-panel",
                        el("strong", "", name),
                        known,
                        div("dt-card-note", words.text("shell.known-on-hint")),
                        language,
                        with(with(el("dt-appearance", ""), "label", words.text("shell.dark")), "data-small", ""),
                        leave));
        return details;
    }

    private static String initials(String name) {
        String[] parts = name.replaceAll("\\(.*\\)", "").strip().split("\\s+");
        return parts[parts.length - 1].isEmpty()
                ? "?"
                : parts[parts.length - 1].substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private void switchLanguage() {
        UI ui = UI.getCurrent();
        Locale other = ui.getLocale().getLanguage().equals("vi") ? Texts.ENGLISH : Texts.VIETNAMESE;
        VaadinSession.getCurrent().setLocale(other);
        ui.getPage().reload();
    }

    private void go(@Nullable LocalDate toAt, @Nullable LocalDate toKnown, boolean asked) {
        if (!asked || filling) {
            return;
        }
        AsOf before = DayInAddress.read(location, today.date());
        AsOf next = new AsOf(toAt == null ? before.at() : toAt, toKnown == null ? before.known() : toKnown);
        UI.getCurrent()
                .navigate(location.getPath(), DayInAddress.write(location.getQueryParameters(), next, today.date()));
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.removeAll();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        location = event.getLocation();
        AsOf asOf = DayInAddress.read(location, today.date());
        filling = true;
        at.setValue(asOf.at());
        known.setValue(asOf.known());
        filling = false;
        Wording words = Wording.here(texts);
        knownNotice.removeAll();
        boolean past = !asOf.known().equals(today.date());
        knownNotice.setVisible(past);
        if (past) {
            knownNotice.add(words.text("shell.known-notice", asOf.at(), asOf.known()));
        }
        QueryParameters days = DayInAddress.write(QueryParameters.empty(), asOf, today.date());
        title.removeAll();
        links.forEach((path, link) -> {
            link.setQueryParameters(days);
            String page = path.startsWith("/") ? path.substring(1) : path;
            boolean here = page.isEmpty()
                    ? location.getPath().isEmpty()
                    : location.getPath().startsWith(page);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
                title.add(link.getText());
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
