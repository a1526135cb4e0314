package dev.vouch.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bars of the last days, received beside decided, in SVG units. */
record Plot(int width, int height, List<Bar> bars, List<Line> lines, List<Label> labels) {

    private static final int DAY = 24;
    private static final int BAR = 9;
    private static final int LEFT = 36;
    private static final int TOP = 10;
    private static final int DEPTH = 160;
    private static final int LABEL_EVERY = 5;
    private static final int BELOW = 24;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** @param kind {@code received} or {@code decided}: the class of its colour */
    record Bar(int x, int y, int width, int height, String kind) {}

    record Line(int y, long value) {}

    record Label(int x, String text) {}

    static Plot of(List<Figures.Day> days) {
        long most = days.stream()
                .mapToLong(day -> Math.max(day.received(), day.decided()))
                .max()
                .orElse(0);
        long top = Math.max(2, most + most % 2);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Figures.Day day = days.get(i);
            int x = LEFT + i * DAY;
            bars.add(bar(x + 2, day.received(), top, "received"));
            bars.add(bar(x + 2 + BAR + 1, day.decided(), top, "decided"));
            if (i % LABEL_EVERY == 0) {
                labels.add(new Label(x, day.date().format(LABEL)));
            }
        }
        List<Line> lines = List.of(line(0, top), line(top / 2, top), line(top, top));
        return new Plot(LEFT + days.size() * DAY, TOP + DEPTH + BELOW, bars, lines, labels);
    }

    private static Bar bar(int x, long value, long top, String kind) {
        int height = (int) (DEPTH * value / top);
        return new Bar(x, TOP + DEPTH - height, BAR, height, kind);
    }

    private static Line line(long value, long top) {
        return new Line(TOP + DEPTH - (int) (DEPTH * value / top), value);
    }

    public int bottom() {
        return TOP + DEPTH + BELOW - 6;
    }

    public int left() {
        return LEFT;
    }
}
