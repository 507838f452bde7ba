package vn.dautu.importing;

import org.springframework.stereotype.Component;
import vn.dautu.importing.file.CheckedFile;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.ParcelFiles;
import vn.dautu.importing.file.SiteGeoJson;

/** Files with shapes: parcels and sites. */
@Component
class SpatialImporters {

    private final ParcelImporter parcels;
    private final SiteImporter sites;

    SpatialImporters(ParcelImporter parcels, SiteImporter sites) {
        this.parcels = parcels;
        this.sites = sites;
    }

    Layout read(CheckedFile file, Session session) {
        boolean holdsParcels = ParcelFiles.holdsParcels(file);
        try {
            if (holdsParcels) {
                parcels.take(ParcelFiles.read(file), session);
            } else {
                sites.take(SiteGeoJson.read(file), session);
            }
        } catch (FileRefused refused) {
            session.issue(
                    ImportIssue.error("", 0, "", refused.key(), refused.args().toArray()));
        }
        return holdsParcels ? Layout.PARCELS : Layout.SITES;
    }
}
