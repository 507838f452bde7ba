package vn.dautu.photo.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.photo.Photo;

/** Which two photographs show the same place before and after. */
final class BeforeAfter {

    private BeforeAfter() {}

    static Photo @Nullable [] longest(List<Photo> photos, double metres, int days) {
        Photo[] best = null;
        long most = days - 1L;
        for (Photo later : photos) {
            for (Photo earlier : photos) {
                LonLat here = later.place();
                LonLat there = earlier.place();
                long apart = later.takenOn().toEpochDay() - earlier.takenOn().toEpochDay();
                if (here != null && there != null && apart > most && here.metresTo(there) <= metres) {
                    most = apart;
                    best = new Photo[] {earlier, later};
                }
            }
        }
        return best;
    }
}
