package vn.dautu.account;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** The person signed in may not do this. */
public class NotAllowed extends Refusal {

    public NotAllowed() {
        super(Reason.of("account.not-allowed"));
    }
}
