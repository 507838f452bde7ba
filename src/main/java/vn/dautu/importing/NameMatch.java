package vn.dautu.importing;

import java.io.Serializable;

/** A row without a code that was matched to a project by its name and owner; nothing is written before a person says yes. */
public record NameMatch(String sheet, int row, String name, String matchedCode) implements Serializable {

    public String key() {
        return name + "→" + matchedCode;
    }
}
