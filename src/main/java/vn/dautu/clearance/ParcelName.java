package vn.dautu.clearance;

import java.io.Serializable;

/** What a parcel is called: its key for ever, and its id in the register. */
public record ParcelName(long id, String commune, int mapEdition, String sheet, String number) implements Serializable {

    /** Sheet and number as people write them: {@code 12/45}. */
    public String sheetAndNumber() {
        return sheet + "/" + number;
    }
}
