package io.github.linkfault.site.picture;

import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.result.Verdict;
import io.github.linkfault.site.picture.Drawing.Form;
import java.util.Arrays;
import java.util.List;

/** How a run goes about one entry: who does what, from top to bottom. */
public final class RunPicture {

    private static final String TITLE = "How a run judges one entry";
    private static final int API = 300;
    private static final int KIT = 60;
    private static final int LEFT = 0;
    private static final int NARROW = 190;

    private RunPicture() {}

    /**
     * The picture.
     *
     * @param rules how many rules the judge has
     */
    public static Picture of(int rules) {
        String provoke = "Provoke: a valid request, changed in one point";
        String answer = "Answer, or none in the time allowed";
        String judge = "Judge: " + rules + " rules, each breach a finding";
        String again = "Where it failed: ask once more at the end";
        String report = "Report: "
                + Phrases.listed(
                        Arrays.stream(Verdict.values()).map(Verdict::words).toList(), "or");
        var drawing = new Drawing(
                "run",
                TITLE,
                "Two lines from top to bottom, Linkfault and the API. An arrow goes to the API with the request and one comes back with"
                        + " the answer; then Linkfault judges, asks once more where the entry failed, and reports.");
        var kit = drawing.box(Form.STATE, LEFT, 0, 2 * KIT, "Linkfault");
        drawing.box(Form.STATE, 2 * API - Drawing.WIDTH, 0, 2 * (Drawing.WIDTH - API), "API");
        int top = kit.bottom();
        var first = drawing.box(Form.STEP, LEFT, top + 20, NARROW, provoke);
        int request = first.y() + first.height() / 2;
        drawing.across(request, NARROW, API);
        int label = drawing.label(NARROW + 12, first.bottom() + 8, API - NARROW - 20, answer);
        drawing.across(label + 8, API, NARROW + 3);
        var second = drawing.box(Form.STEP, LEFT, label - 12, NARROW, judge);
        var third = drawing.box(Form.STEP, LEFT, second.bottom() + 24, NARROW, again);
        int back = third.y() + third.height() / 2;
        drawing.across(back - 6, NARROW, API);
        drawing.across(back + 10, API, NARROW + 3);
        var last = drawing.box(Form.STEP, LEFT, third.bottom() + 24, NARROW, report);
        drawing.line(API, top, last.bottom());
        drawing.down(KIT, top, first.y());
        drawing.down(KIT, first.bottom(), second.y());
        drawing.down(KIT, second.bottom(), third.y());
        drawing.down(KIT, third.bottom(), last.y());
        return new Picture(
                "run", TITLE, drawing.svg(last.bottom() + 3), List.of(provoke, answer, judge, again, report));
    }
}
