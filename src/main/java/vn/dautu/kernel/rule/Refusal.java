package vn.dautu.kernel.rule;

/** The office says no, and why. One handler turns it into polite words; nothing has been written. */
public class Refusal extends RuntimeException {

    private final transient Reason reason;

    public Refusal(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
