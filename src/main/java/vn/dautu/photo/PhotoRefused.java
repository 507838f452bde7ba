package vn.dautu.photo;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** A file that is no photograph the product can keep, named. */
public class PhotoRefused extends Refusal {

    PhotoRefused(String key, Object... arguments) {
        super(Reason.of(key, arguments));
    }
}
