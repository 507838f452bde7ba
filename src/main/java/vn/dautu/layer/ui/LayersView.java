package vn.dautu.layer.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dautu.account.Account;
import vn.dautu.account.Accounts;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.web.OutsideHosts;
import vn.dautu.layer.Basemap;
import vn.dautu.layer.Basemaps;
import vn.dautu.layer.LayersOnMap;
import vn.dautu.layer.MapLayer;
import vn.dautu.layer.MapLayers;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What lies over everybody's map, and what may take the place of its ground. */
@Route("lop-ban-do")
@Menu(title = "nav.layers", order = 8.5)
@RolesAllowed("ADMIN")
class LayersView extends HtmlContainer implements HasDynamicTitle {

    private static final String EXAMPLE_HOST = "gis.example.vn";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final transient Texts texts;
    private final transient MapLayers layers;
    private final transient Basemaps basemaps;
    private final transient LayersOnMap onMap;
    private final transient OutsideHosts hosts;
    private final transient Today today;
    private final transient Accounts accounts;
    private final HtmlContainer overlays = with(el("section", "dt-card dt-layers"), "data-role", "overlays");

    LayersView(
            Texts texts,
            MapLayers layers,
            Basemaps basemaps,
            LayersOnMap onMap,
            OutsideHosts hosts,
            Today today,
            Accounts accounts) {
        super("div");
        this.texts = texts;
        this.layers = layers;
        this.basemaps = basemaps;
        this.onMap = onMap;
        this.hosts = hosts;
        this.today = today;
        this.accounts = accounts;
        Wording words = words();
        Button add = new Button(
                words.text("layer.add"),
                click -> new LayerDialog(texts, layers, onMap, hosts, today.date(), this::fill).open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.addClassName("dt-layers-add");
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("nav.layers")),
                        with(add, "data-role", "add-layer")),
                div("dt-page officer", div("dt-column", overlays, grounds(words), outside(words))));
        fill();
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void fill() {
        Wording words = words();
        List<MapLayer> all = layers.list();
        overlays.removeAll();
        overlays.add(
                el("h2", "dt-card-title", words.text("layer.overlays")),
                el("p", "dt-card-note", words.text("layer.intro")));
        if (all.isEmpty()) {
            overlays.add(div(
                    "dt-empty", el("h3", "", words.text("layer.none")), el("p", "", words.text("layer.none-hint"))));
            return;
        }
        Map<String, String> names = accounts.list().stream()
                .collect(Collectors.toMap(Account::username, Account::fullName, (one, other) -> one));
        Table table = new Table(
                        words.text("layer.overlays"),
                        words.text("layer.name"),
                        words.text("layer.kind"),
                        words.text("layer.source"),
                        words.text("layer.attribution"),
                        words.text("layer.zooms-column"),
                        ">" + words.text("layer.opacity"),
                        words.text("layer.at-start"),
                        words.text("layer.by"),
                        "")
                .stacked();
        for (MapLayer layer : all) {
            table.row(
                    named(layer.entry().nameVi(), layer.entry().nameEn()),
                    words.text(layer.kind().nameKey()),
                    source(words, layer),
                    layer.entry().attribution(),
                    words.text(
                            "layer.zooms-value",
                            layer.entry().fromZoom(),
                            layer.entry().toZoom()),
                    words.text("layer.opacity-value", layer.entry().opacity()),
                    words.text(layer.entry().atStart() ? "layer.yes" : "layer.no"),
                    div(
                            "",
                            names.getOrDefault(layer.addedBy(), layer.addedBy()),
                            div("dt-card-note", DAY.format(layer.addedAt()))),
                    acts(words, layer, layer.equals(all.getFirst())));
        }
        overlays.add(table.build());
    }

    private static Component named(String vietnamese, String english) {
        return div("", vietnamese, english.isEmpty() ? null : with(div("dt-card-note", english), "lang", "en"));
    }

    private static Component source(Wording words, MapLayer layer) {
        String from = layer.fileName() != null ? layer.fileName() : String.valueOf(layer.address());
        return div(
                "dt-layer-source",
                from,
                layer.shapes() == null ? null : div("dt-card-note", words.text("layer.shapes", (long) layer.shapes())),
                layer.wmsLayers() == null ? null : div("dt-card-note", layer.wmsLayers()));
    }

    private Component acts(Wording words, MapLayer layer, boolean uppermost) {
        Function<String, String> about =
                key -> words.text(key) + ": " + layer.entry().nameVi();
        return div(
                "dt-layer-acts",
                act(
                        "layer.change",
                        about,
                        () -> new LayerDialog(texts, layers, onMap, hosts, today.date(), this::fill)
                                .edit(layer)
                                .open()),
                uppermost
                        ? null
                        : act("layer.raise", about, () -> {
                            layers.raise(layer.id());
                            fill();
                        }),
                act("layer.remove", about, () -> ask(layer)));
    }

    private Component act(String key, Function<String, String> about, Runnable act) {
        NativeButton button = new NativeButton(words().text(key), click -> act.run());
        button.addClassName("dt-button");
        button.getElement()
                .setAttribute("data-small", true)
                .setAttribute("data-act", key)
                .setAttribute("aria-label", about.apply(key));
        return button;
    }

    private void ask(MapLayer layer) {
        Wording words = words();
        Dialog sure = new Dialog();
        sure.setHeaderTitle(words.text("layer.remove-title", layer.entry().nameVi()));
        sure.setWidth("min(460px, 96vw)");
        sure.add(el("p", "", words.text("layer.remove-hint")));
        Button remove = new Button(words.text("layer.remove"), click -> {
            sure.close();
            layers.remove(layer.id());
            Messages.done(words.text("layer.removed", layer.entry().nameVi()));
            fill();
        });
        remove.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        sure.getFooter().add(new Button(words.text("action.cancel"), click -> sure.close()), remove);
        sure.open();
    }

    private Component grounds(Wording words) {
        Table table = new Table(
                        words.text("layer.basemaps"),
                        words.text("layer.name"),
                        words.text("layer.kind"),
                        words.text("layer.attribution"),
                        words.text("layer.state"))
                .stacked();
        table.row(
                words.text("layer.map.sketch"),
                "–",
                words.text("layer.map.sketchNote"),
                words.text("layer.basemap-offered"));
        for (Basemap ground : basemaps.all()) {
            table.row(
                    named(ground.nameVi(), ground.nameEn()),
                    words.text(ground.kind().nameKey()),
                    ground.attribution(),
                    ground.refused() == null
                            ? words.text("layer.basemap-offered")
                            : words.text("layer.basemap-not-offered", words.say(ground.refused())));
        }
        return el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("layer.basemaps")),
                el("p", "dt-card-note", words.text("layer.basemaps-hint")),
                table.build());
    }

    private Component outside(Wording words) {
        return el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("layer.hosts")),
                el(
                        "p",
                        "",
                        hosts.isEmpty()
                                ? words.text("layer.hosts-none")
                                : words.text("layer.hosts-some", String.join(", ", hosts.origins()))),
                el("p", "dt-card-note", span("", words.text("layer.hosts-how", EXAMPLE_HOST))));
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.layers");
    }
}
