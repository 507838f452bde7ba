package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleId;
import vn.dautu.obstacle.Paper;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Texts;

/** Says of a day what was done, how it ended, or why it opens again; with the document that shows it. */
final class NoteDialog extends ActDialog {

    enum Act {
        STEP,
        RESOLVE,
        REOPEN
    }

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final transient ObstacleId obstacle;
    private final Act act;
    private final DatePicker on;
    private final TextField words = new TextField();
    private final TextField by = new TextField();
    private final TextField document = new TextField();
    private @Nullable String fileName;
    private @Nullable String fileType;
    private byte @Nullable [] file;

    NoteDialog(Texts texts, ObstacleBook book, Trial trial, ProjectContext context, Obstacle obstacle, Act act) {
        super(texts, book, trial, context, "obstacle.act." + act, obstacle.latestFact());
        this.obstacle = obstacle.id();
        this.act = act;
        on = ObstacleParts.day(words().text("obstacle.day"), context.today());
        on.setMax(context.today());
        on.setMin(obstacle.raisedOn());
        words.setLabel(words().text("obstacle.said." + act));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(500);
        words.setWidthFull();
        by.setLabel(words().text("obstacle.by"));
        by.setMaxLength(120);
        by.setWidthFull();
        document.setLabel(words().text("obstacle.document"));
        document.setMaxLength(120);
        document.setWidthFull();
        List<Component> fields = new ArrayList<>(List.of(on, words));
        if (act == Act.STEP) {
            fields.add(by);
        }
        if (act != Act.REOPEN) {
            fields.add(document);
            fields.add(upload());
        }
        add(ObstacleParts.note(obstacle.title()));
        form(fields.toArray(Component[]::new));
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            fileType = metadata.contentType();
            file = bytes;
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(words().text("obstacle.file")));
        upload.setDropLabel(el("span", "", words().text("obstacle.file-drop")));
        return upload;
    }

    @Override
    boolean isFilled() {
        boolean said = !(missing(on, "obstacle.day-missing") | missing(words, "obstacle.said-missing"));
        return said && (file == null || !missing(document, "obstacle.document-missing"));
    }

    @Override
    void act() {
        String said = words.getValue().strip();
        Paper paper = document.getValue().isBlank()
                ? null
                : new Paper(document.getValue().strip(), fileName, fileType, file);
        switch (act) {
            case STEP ->
                book.note(
                        obstacle,
                        on.getValue(),
                        said,
                        by.getValue().isBlank() ? null : by.getValue().strip(),
                        paper,
                        seen());
            case RESOLVE -> book.resolve(obstacle, on.getValue(), said, paper, seen());
            case REOPEN -> book.reopen(obstacle, on.getValue(), said, seen());
        }
    }
}
