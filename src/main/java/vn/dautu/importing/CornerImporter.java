package vn.dautu.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.importing.file.CornerList;
import vn.dautu.importing.file.CornerList.Corner;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Row;

/** Parcels from a sheet of corner points in VN-2000. */
@Component
class CornerImporter implements SheetImporter {

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("Mã dự án", "MA_DA");
        FIELDS.put("Mã xã", "MA_XA");
        FIELDS.put("Năm bản đồ", "BD_NAM");
        FIELDS.put("Tờ", "TO_BD");
        FIELDS.put("Thửa", "THUA");
        FIELDS.put("Loại đất", "LOAI_DAT");
        FIELDS.put("DT thửa", "DT_THUA");
        FIELDS.put("DT thu hồi", "DT_THU");
        FIELDS.put("Lý trình từ", "LY_TU");
        FIELDS.put("Lý trình đến", "LY_DEN");
        FIELDS.put("Ghi chú", "GHI_CHU");
    }

    private final ParcelImporter parcels;

    CornerImporter(ParcelImporter parcels) {
        this.parcels = parcels;
    }

    @Override
    public Layout layout() {
        return Layout.PARCEL_CORNERS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<Corner> corners = corners(table, session);
        try {
            parcels.take(CornerList.survey(table.name(), corners, table.asOf()), session);
        } catch (FileRefused refused) {
            session.issue(ImportIssue.error(
                    table.name(), 0, "", refused.key(), refused.args().toArray()));
        }
    }

    static List<Corner> corners(TableSheet table, Session session) {
        List<Corner> corners = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Map<String, String> attributes = new LinkedHashMap<>();
            FIELDS.forEach((header, field) -> {
                if (table.column(header) != null) {
                    String text = row.text(header);
                    attributes.put(field, text == null ? "" : text);
                }
            });
            BigDecimal north = row.requiredNumber("X (bắc)");
            BigDecimal east = row.requiredNumber("Y (đông)");
            if (north != null && east != null) {
                corners.add(new Corner(row.number(), attributes, north.doubleValue(), east.doubleValue()));
            }
        }
        return corners;
    }
}
