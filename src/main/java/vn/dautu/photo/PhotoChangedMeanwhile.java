package vn.dautu.photo;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Someone else said something about this photograph since the editor opened it; nothing was overwritten. */
public class PhotoChangedMeanwhile extends Refusal {

    PhotoChangedMeanwhile(String by) {
        super(Reason.of("photo.changed-meanwhile", by));
    }
}
