package vn.dautu.layer.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.kernel.web.OutsideHosts;
import vn.dautu.layer.LayerEntry;
import vn.dautu.layer.LayerKind;
import vn.dautu.layer.LayerRefused;
import vn.dautu.layer.LayersOnMap;
import vn.dautu.layer.MapLayer;
import vn.dautu.layer.MapLayers;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** A layer is brought, looked at on the map, named, and only then shown to everybody. */
final class LayerDialog extends Dialog {

    private enum From {
        FILE,
        XYZ,
        WMS,
        WMTS
    }

    private final transient Texts texts;
    private final transient MapLayers layers;
    private final transient LayersOnMap onMap;
    private final transient OutsideHosts hosts;
    private final transient Runnable changed;
    private final DtMap map = new DtMap(false);
    private final HtmlContainer notice = with(div("dt-layer-notice"), "role", "alert");
    private final HtmlContainer empty;
    private final RadioButtonGroup<From> from = new RadioButtonGroup<>();
    private final Upload upload = new Upload();
    private final HtmlContainer file;
    private final TextField address;
    private final TextField wmsLayers;
    private final Button look;
    private final HtmlContainer source = div("dt-form");
    private final TextField nameVi;
    private final TextField nameEn;
    private final TextField attribution;
    private final IntegerField fromZoom = new IntegerField();
    private final IntegerField toZoom = new IntegerField();
    private final IntegerField opacity = new IntegerField();
    private final Checkbox atStart = new Checkbox();
    /** What the file that was brought last has become. */
    private transient @Nullable MapLayer draft;
    /** What is edited; null while something new is added. */
    private transient @Nullable MapLayer edited;

    LayerDialog(
            Texts texts, MapLayers layers, LayersOnMap onMap, OutsideHosts hosts, LocalDate today, Runnable changed) {
        this.texts = texts;
        this.layers = layers;
        this.onMap = onMap;
        this.hosts = hosts;
        this.changed = changed;
        Wording words = words();
        setHeaderTitle(words.text("layer.new-title"));
        setWidth("min(1120px, 96vw)");
        setCloseOnOutsideClick(false);
        addClassName("dt-layer-dialog");
        nameVi = Fields.line(words.text("layer.name-vi"), LayerEntry.LONGEST_NAME);
        nameEn = Fields.line(words.text("layer.name-en"), LayerEntry.LONGEST_NAME);
        attribution = Fields.line(words.text("layer.attribution"), LayerEntry.LONGEST_ATTRIBUTION);
        attribution.setHelperText(words.text("layer.attribution-hint"));
        nameVi.setRequiredIndicatorVisible(true);
        attribution.setRequiredIndicatorVisible(true);
        address = Fields.line(words.text("layer.address"), 500);
        address.setRequiredIndicatorVisible(true);
        wmsLayers = Fields.line(words.text("layer.wms-layers"), 200);
        wmsLayers.setHelperText(words.text("layer.wms-layers-hint"));
        number(fromZoom, "layer.from-zoom", 0, LayerEntry.NEAREST, 5);
        number(toZoom, "layer.to-zoom", 0, LayerEntry.NEAREST, LayerEntry.NEAREST);
        number(opacity, "layer.opacity", LayerEntry.FAINTEST, 100, 100);
        atStart.setLabel(words.text("layer.at-start-long"));
        look = new Button(words.text("layer.preview"), click -> tell(this::preview));
        from.setLabel(words.text("layer.source"));
        from.setItems(From.values());
        from.setItemLabelGenerator(each -> words.text(
                each == From.FILE
                        ? "layer.kind.file"
                        : LayerKind.valueOf(each.name()).nameKey()));
        from.setValue(From.FILE);
        from.addValueChangeListener(change -> showSource());
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(words.text("layer.choose-file")));
        upload.setDropLabel(span("", words.text("layer.drop")));
        upload.setUploadHandler(this::bring);
        upload.setMaxFileSize(layers.largestPmtilesMb() * 1024 * 1024);
        upload.addFileRejectedListener(
                rejected -> Messages.refused(words.text("layer.pmtiles-too-large", (long) layers.largestPmtilesMb())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        file = div("", upload, el("p", "dt-card-note", words.text("layer.file-limits", layers.largestPmtilesMb())));
        source.add(from, file, address, wmsLayers, look);
        empty = el("p", "dt-layer-empty", words.text("layer.preview-empty"));
        with(map, "aria-label", words.text("layer.preview-map"));
        map.show(AsOf.on(today), 0, 0);
        add(div(
                "dt-layer-form",
                div(
                        "dt-form",
                        source,
                        notice,
                        nameVi,
                        nameEn,
                        attribution,
                        div("dt-layer-numbers", fromZoom, toZoom, opacity),
                        atStart),
                div("dt-layer-preview", map, empty)));
        Button save = new Button(words.text("action.save"), click -> tell(this::save));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && draft != null) {
                layers.discard(draft.id());
            }
        });
        showSource();
    }

    /** The same form for a layer that is there already: what it shows stays. */
    LayerDialog edit(MapLayer layer) {
        edited = layer;
        setHeaderTitle(words().text("layer.change-title", layer.entry().nameVi()));
        source.setVisible(false);
        fill(layer);
        show(layer);
        return this;
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void number(IntegerField field, String key, int least, int most, int value) {
        field.setLabel(words().text(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    private void showSource() {
        Wording words = words();
        From now = from.getValue();
        file.setVisible(now == From.FILE);
        address.setVisible(now != From.FILE);
        look.setVisible(now != From.FILE);
        wmsLayers.setVisible(now == From.WMS);
        String server = "https://"
                + (hosts.isEmpty()
                        ? "gis.example.vn"
                        : hosts.origins().getFirst().replaceFirst("^.*//", ""));
        address.setHelperText(
                switch (now) {
                    case FILE -> "";
                    case XYZ -> words.text("layer.address-hint", "{z}, {x}, {y}", server + "/{z}/{x}/{y}.png");
                    case WMTS ->
                        words.text(
                                "layer.address-hint",
                                "{TileMatrix}, {TileRow}, {TileCol}",
                                server + "/wmts/{TileMatrix}/{TileRow}/{TileCol}.png");
                    case WMS -> words.text("layer.address-hint-wms", server + "/wms");
                });
        notice.removeAll();
        if (now != From.FILE && hosts.isEmpty()) {
            notice.add(with(
                    div(
                            "dt-notice",
                            words.text("layer.hosts-none") + " " + words.text("layer.hosts-how", "gis.example.vn")),
                    "data-light",
                    "AMBER"));
        }
    }

    /** In the thread of the upload, where a large file holds nobody up; only what is told enters the page. */
    private void bring(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            MapLayer brought = layers.bring(event.getFileName(), event.getInputStream());
            later(ui, () -> take(brought));
        } catch (Refusal refused) {
            later(ui, () -> {
                draft = null;
                show(null);
                refuse(refused);
            });
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page runs it when it can; nobody waits here
    private static void later(UI ui, Runnable act) {
        ui.access(act::run);
    }

    private void take(MapLayer brought) {
        draft = brought;
        fromZoom.setValue(brought.entry().fromZoom());
        notice.removeAll();
        notice.add(with(
                div("dt-notice", words().text("layer.file-read", Objects.requireNonNullElse(brought.fileName(), ""))),
                "data-light",
                "GREEN"));
        show(brought);
    }

    private void fill(MapLayer layer) {
        nameVi.setValue(layer.entry().nameVi());
        nameEn.setValue(layer.entry().nameEn());
        attribution.setValue(layer.entry().attribution());
        fromZoom.setValue(layer.entry().fromZoom());
        toZoom.setValue(layer.entry().toZoom());
        opacity.setValue(layer.entry().opacity());
        atStart.setValue(layer.entry().atStart());
    }

    private void show(@Nullable MapLayer layer) {
        empty.setVisible(layer == null);
        onMap.preview(map, words(), layer);
        if (layer != null && layer.box() != null) {
            map.box(layer.box().text());
        }
    }

    private LayerEntry entry() {
        return new LayerEntry(
                nameVi.getValue(),
                nameEn.getValue(),
                attribution.getValue(),
                Objects.requireNonNullElse(fromZoom.getValue(), -1),
                Objects.requireNonNullElse(toZoom.getValue(), -1),
                Objects.requireNonNullElse(opacity.getValue(), -1),
                atStart.getValue());
    }

    private void preview() {
        show(layers.tried(
                LayerKind.valueOf(from.getValue().name()),
                address.getValue(),
                wmsLayers.getValue(),
                new LayerEntry("", "", attribution.getValue(), 0, LayerEntry.NEAREST, 100, true)));
    }

    private void save() {
        LayerEntry entry = entry();
        Wording words = words();
        if (edited != null) {
            layers.change(edited.id(), entry);
        } else if (from.getValue() != From.FILE) {
            layers.add(LayerKind.valueOf(from.getValue().name()), address.getValue(), wmsLayers.getValue(), entry);
        } else if (draft == null) {
            notice.add(with(div("dt-notice", words.text("layer.nothing-chosen")), "data-light", "RED"));
            return;
        } else {
            layers.publish(draft.id(), entry);
            draft = null;
        }
        close();
        Messages.done(words.text(edited == null ? "layer.added" : "layer.changed", entry.nameVi()));
        changed.run();
    }

    private void tell(Runnable act) {
        notice.removeAll();
        try {
            act.run();
        } catch (Refusal refused) {
            refuse(refused);
        }
    }

    private void refuse(Refusal refused) {
        Wording words = words();
        notice.removeAll();
        notice.add(with(div("dt-notice", words.sentence(refused.reason())), "data-light", "RED"));
        if (refused instanceof LayerRefused wrong && !wrong.issues().isEmpty()) {
            HtmlContainer list = el("ul", "dt-issues");
            for (ImportIssue issue : wrong.issues()) {
                HtmlContainer item = el(
                        "li",
                        "dt-issue",
                        span("dt-issue-where", words.text("layer.row", issue.row())),
                        span(
                                "dt-issue-what",
                                words.text(issue.key(), issue.args().toArray())));
                Element icon = new Element("dt-icon");
                icon.setAttribute("name", "error");
                item.getElement().insertChild(0, icon);
                list.add(with(with(item, "data-severity", "ERROR"), "data-key", issue.key()));
            }
            notice.add(list);
        }
        notice.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
