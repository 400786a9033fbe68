package io.github.linkfault.site.picture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.site.picture.Drawing.Box;
import io.github.linkfault.site.picture.Drawing.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a handler of an API's errors decides, one question after the other, and how many errors each answer stands for. */
public final class HandlerPicture {

    private static final int ASK = 200;
    private static final int THEN = 226;
    private static final int ARROW = 100;
    private static final int GAP = 26;
    private static final String OTHERWISE = "Otherwise: log it, and do not send it again unchanged";

    /** The retries in the order in which a client asks for them, with what each means. */
    private static final Map<String, String> RETRIES = retries();

    private final Api api;
    private final Catalog catalog;
    private final Drawing drawing;
    private final List<String> words = new ArrayList<>();
    private int y;

    private HandlerPicture(Api api, Catalog catalog) {
        this.api = api;
        this.catalog = catalog;
        this.drawing = new Drawing(
                id(api),
                title(api),
                "Questions from top to bottom. Where the answer is yes, an arrow leads to the right, to what decides; where it is no, to"
                        + " the next question. Below stand the actions by whether the request may be sent again.");
    }

    private static Map<String, String> retries() {
        var retries = new LinkedHashMap<String, String>();
        retries.put("never", "Do not send it again");
        retries.put("after-fix", "Send it again once the cause is gone");
        retries.put("after-wait", "Send it again after a while");
        retries.put("with-backoff", "Send it again with back-off");
        return retries;
    }

    private static String id(Api api) {
        return api.id() + "-handler";
    }

    private static String title(Api api) {
        return "How to handle an error of " + api.name();
    }

    /** The picture. */
    public static Picture of(Api api, Catalog catalog) {
        return new HandlerPicture(api, catalog).draw();
    }

    private Picture draw() {
        List<Provider> providers = catalog.providers(api);
        if (!providers.isEmpty()) {
            ask(
                    "Is an inner error in it that you know?",
                    Phrases.counted(providers.stream().mapToInt(Provider::codes).sum(), "code", "codes")
                            + ": act on it");
        }
        ask("Do you know the code?", codes() + " codes: take its action");
        long statuses = entries().stream().filter(entry -> entry.code() == null).count();
        if (statuses > 0) {
            ask("Do you know the status?", Phrases.counted(statuses, "status", "statuses") + ": take its action");
        } else {
            ask("Is the status 429 or 5xx?", "send it again with back-off");
        }
        Box other = drawing.box(Form.STEP, 0, y, Drawing.WIDTH, OTHERWISE);
        words.add(OTHERWISE + ".");
        y = other.bottom() + GAP;
        retryBoxes();
        return new Picture(id(api), title(api), drawing.svg(y - GAP + 3), words);
    }

    private List<Entry> entries() {
        return catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.surface().isApi() && entry.isFailure())
                .toList();
    }

    private int codes() {
        var codes = new TreeSet<String>();
        entries().stream().filter(entry -> entry.code() != null).forEach(entry -> codes.add(entry.label()));
        return codes.size();
    }

    private void ask(String question, String yes) {
        Box box = drawing.box(Form.QUESTION, 0, y, ASK, question);
        int half = box.y() + box.height() / 2;
        drawing.across(half, ASK, THEN + 24);
        drawing.label(ASK + 4, half - Drawing.LINE - 2, 30, "yes");
        int height = Drawing.height(Drawing.WIDTH - THEN - 28, yes);
        int end = drawing.label(THEN + 28, half - height / 2, Drawing.WIDTH - THEN - 28, yes);
        int next = Math.max(box.bottom(), end) + GAP;
        drawing.down(ARROW, box.bottom(), next);
        drawing.label(ARROW + 8, box.bottom() + 2, 30, "no");
        y = next;
        words.add(question + " Yes, " + yes + ".");
    }

    /** The actions by their retry, each with the number of errors that ask for it. */
    private void retryBoxes() {
        Map<Action, Long> errors =
                entries().stream()
                        .collect(groupingBy(
                                entry -> entry.label() + " " + entry.action().id()))
                        .values()
                        .stream()
                        .collect(groupingBy(same -> same.get(0).action(), LinkedHashMap::new, counting()));
        RETRIES.forEach((retry, meaning) -> {
            String actions = catalog.actions().stream()
                    .filter(action -> action.retry().equals(retry) && errors.containsKey(action))
                    .map(action -> action.id() + " (" + errors.get(action) + ")")
                    .collect(Collectors.joining(", "));
            if (!actions.isEmpty()) {
                Box box = drawing.box(Form.STEP, 0, y, Drawing.WIDTH, meaning + ": " + actions);
                words.add(meaning + ": " + actions + ".");
                y = box.bottom() + GAP / 2;
            }
        });
        y += GAP / 2;
    }
}
