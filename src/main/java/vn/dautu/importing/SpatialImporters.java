package vn.dautu.importing;

import org.springframework.stereotype.Component;
import vn.dautu.importing.file.CheckedFile;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.ParcelFiles;
import vn.dautu.importing.file.SiteGeoJson;
import vn.dautu.importing.file.Sites;

/** Files with shapes: parcels and sites. */
@Component
class SpatialImporters {

    private final ParcelImporter parcels;
    private final SiteImporter sites;
    private final WorkAreaImporter areas;

    SpatialImporters(ParcelImporter parcels, SiteImporter sites, WorkAreaImporter areas) {
        this.parcels = parcels;
        this.sites = sites;
        this.areas = areas;
    }

    Layout read(CheckedFile file, Session session) {
        boolean holdsParcels = ParcelFiles.holdsParcels(file);
        try {
            if (holdsParcels) {
                parcels.take(ParcelFiles.read(file), session);
            } else {
                Sites read = SiteGeoJson.read(file);
                if (WorkAreaImporter.isMeant(read)) {
                    areas.take(read, session);
                    return Layout.WORK_AREAS;
                }
                sites.take(read, session);
            }
        } catch (FileRefused refused) {
            session.issue(
                    ImportIssue.error("", 0, "", refused.key(), refused.args().toArray()));
        }
        return holdsParcels ? Layout.PARCELS : Layout.SITES;
    }
}
