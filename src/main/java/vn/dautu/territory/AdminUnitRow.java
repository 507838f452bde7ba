package vn.dautu.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** A unit as the table keeps it; shapes are EPSG:4326, longitude then latitude. */
@Entity
@Table(name = "admin_unit")
class AdminUnitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_seq")
    @SequenceGenerator(name = "row_seq", sequenceName = "row_seq", allocationSize = 1)
    private @Nullable Long id;

    private String code = "";
    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    private String level = "";
    private @Nullable String parent;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable Point label;
    private @Nullable MultiPolygon shape;
    private boolean schematic;
    private @Nullable String source;

    protected AdminUnitRow() {}

    AdminUnitRow(String code, LocalDate validFrom) {
        this.code = code;
        this.validFrom = validFrom;
    }

    /** Takes over what the file says; Hibernate writes only what differs. */
    void describe(
            String newName,
            String newShortName,
            String newLevel,
            @Nullable String newParent,
            @Nullable LocalDate newValidTo,
            Point newLabel,
            MultiPolygon newShape,
            boolean isSchematic,
            @Nullable String newSource) {
        name = newName;
        shortName = newShortName;
        level = newLevel;
        parent = newParent;
        validTo = newValidTo;
        label = newLabel;
        shape = newShape;
        schematic = isSchematic;
        source = newSource;
    }

    AdminUnit toUnit() {
        if (id == null) {
            throw new IllegalStateException(code + " is not saved yet");
        }
        return new AdminUnit(new UnitId(id), code, name, shortName, level, parent, validFrom, validTo);
    }

    @Nullable
    Point label() {
        return label;
    }

    @Nullable
    MultiPolygon shape() {
        return shape;
    }

    boolean isSchematic() {
        return schematic;
    }

    @Nullable
    String source() {
        return source;
    }
}
