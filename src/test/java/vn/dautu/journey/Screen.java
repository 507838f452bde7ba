package vn.dautu.journey;

/** The sizes at which every page must hold, CSS pixels. */
enum Screen {
    DESK(1440, 900),
    TABLET(1024, 1366),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
