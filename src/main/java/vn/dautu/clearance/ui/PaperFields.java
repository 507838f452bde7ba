package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearancePaper;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Wording;

/** The document that proves a step: its number, and its file where there is one. */
final class PaperFields implements Serializable {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST = 120;

    private final TextField number;
    private final Upload upload;
    private final String missing;
    private @Nullable String fileName;
    private @Nullable String fileType;
    private byte @Nullable [] file;

    PaperFields(Wording words) {
        number = Fields.line(words.text("clearance.document"), LONGEST);
        missing = words.text("clearance.document-missing");
        upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            fileType = metadata.contentType();
            file = bytes;
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(words.text("clearance.file")));
        upload.setDropLabel(el("span", "", words.text("clearance.file-drop")));
    }

    Component[] fields() {
        return new Component[] {number, upload};
    }

    Component number() {
        return number;
    }

    Component upload() {
        return upload;
    }

    /** A file without the number of its document is not kept. */
    boolean isGood() {
        boolean wrong = file != null && number.getValue().isBlank();
        number.setInvalid(wrong);
        number.setErrorMessage(wrong ? missing : "");
        return !wrong;
    }

    @Nullable
    ClearancePaper paper() {
        return number.getValue().isBlank()
                ? null
                : new ClearancePaper(number.getValue().strip(), fileName, fileType, file);
    }
}
