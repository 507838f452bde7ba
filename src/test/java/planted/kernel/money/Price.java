package planted.kernel.money;

/** Money that forgets đồng. */
class Price {

    private final double amount;

    Price(double amount) {
        this.amount = amount;
    }

    double half(float share) {
        return amount * share;
    }
}
