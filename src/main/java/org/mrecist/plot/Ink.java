package org.mrecist.plot;

/// The colours of all pictures: those of Okabe and Ito, which people with any kind of colour vision tell apart.
/// Nothing is told by a colour alone.
final class Ink {
    static final String BLACK = "#000000";
    static final String GREY = "#595959";
    static final String PALE = "#d9d9d9";
    static final String WHITE = "#ffffff";
    static final String ORANGE = "#e69f00";
    static final String SKY_BLUE = "#56b4e9";
    static final String GREEN = "#009e73";
    static final String YELLOW = "#f0e442";
    static final String BLUE = "#0072b2";
    static final String VERMILION = "#d55e00";
    static final String PURPLE = "#cc79a7";

    private Ink() {}
}
