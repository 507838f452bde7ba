package vn.dautu.standing;

/** A traffic light. Never colour alone: each has a shape and a word wherever it is shown. Worst first when sorted by {@link #rank}. */
public enum Light {
    RED(0),
    AMBER(1),
    GREY(2),
    GREEN(3),
    BLUE(4);

    private final int rank;

    Light(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    public String wordKey() {
        return "light." + name();
    }
}
