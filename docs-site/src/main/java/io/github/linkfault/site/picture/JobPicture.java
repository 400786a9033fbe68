package io.github.linkfault.site.picture;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.mock.behaviour.MockScript;
import io.github.linkfault.site.picture.Drawing.Box;
import io.github.linkfault.site.picture.Drawing.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of an API's jobs, the calls that lead from one to the next, and which errors an account's condition brings about at each. */
public final class JobPicture {

    private static final int STATE = 150;
    private static final int ARROW = 24;
    private static final int BESIDE = 44;
    private static final int GAP = 14;

    private final Api api;
    private final Catalog catalog;
    private final MockScript.Jobs jobs;
    private final Drawing drawing;
    private final List<String> words = new ArrayList<>();
    private int y;

    private JobPicture(Api api, Catalog catalog, MockScript.Jobs jobs) {
        this.api = api;
        this.catalog = catalog;
        this.jobs = jobs;
        this.drawing = new Drawing(
                id(api),
                title(api),
                "From top to bottom: no job, " + jobs.running() + ", " + jobs.challenged() + ", " + jobs.completed()
                        + ". Beside the arrow to each state stand the calls that lead there and the errors that they may answer.");
    }

    /** The picture; nothing where the API has no jobs. */
    public static Optional<Picture> of(Api api, Catalog catalog) {
        MockScript.Jobs jobs = MockScript.of(api).jobs();
        return jobs == null ? Optional.empty() : Optional.of(new JobPicture(api, catalog, jobs).draw());
    }

    /** Whether the operation is one of the calls that the picture shows. */
    public static boolean shows(Operation operation) {
        MockScript.Jobs jobs = MockScript.of(operation.api()).jobs();
        return jobs != null
                && Stream.of(
                                jobs.created().keySet(),
                                jobs.polled(),
                                jobs.answered(),
                                jobs.delivers().keySet())
                        .anyMatch(calls -> calls.contains(operation.id()));
    }

    private static String id(Api api) {
        return api.id() + "-jobs";
    }

    private static String title(Api api) {
        return "The states of a job of " + api.name();
    }

    private Picture draw() {
        state("no job");
        arrow("Create it", jobs.created().keySet());
        state(jobs.running());
        arrow("Ask how far it is", jobs.polled());
        if (!jobs.answered().isEmpty()) {
            state(jobs.challenged());
            arrow("Answer it, where the bank asks", jobs.answered());
        }
        Box last = state(jobs.completed());
        if (!jobs.delivers().isEmpty()) {
            arrow("Read what it brought", jobs.delivers().keySet());
            last = state("data");
        }
        words.add("The states have the words that the mock uses; its notes say which of them are inferred.");
        return new Picture(id(api), title(api), drawing.svg(last.bottom() + 3), words);
    }

    private Box state(String name) {
        Box box = drawing.box(Form.STATE, 0, y, STATE, name);
        y = box.bottom();
        return box;
    }

    /** An arrow down, with the calls that lead on and their errors beside it. */
    private void arrow(String why, Collection<String> operations) {
        int from = y;
        int text = drawing.label(BESIDE, y + GAP / 2, Drawing.WIDTH - BESIDE, why + ":");
        for (String operation : operations) {
            List<String> codes = codes(operation);
            String line = operation + (codes.isEmpty() ? "" : ": " + String.join(" ", codes));
            text = drawing.label(BESIDE, text, Drawing.WIDTH - BESIDE, line);
            words.add(why + ", " + operation + ": "
                    + (codes.isEmpty() ? "no error of an account's condition" : String.join(", ", codes)));
        }
        y = text + GAP;
        drawing.down(ARROW, from, y);
    }

    /** The errors that a condition of the account brings about, and no mistake of the request. */
    private List<String> codes(String operation) {
        return catalog.entries().stream()
                .filter(entry ->
                        entry.api().equals(api) && entry.operationId().equals(operation) && entry.code() != null)
                .filter(entry -> entry.conditions().stream()
                        .anyMatch(condition -> condition.fixture() != null && ofTheAccount(condition.fixture())))
                .map(Entry::label)
                .distinct()
                .toList();
    }

    /** Whether the fixture is an owner of jobs, and not a token. */
    private boolean ofTheAccount(String fixture) {
        FixtureNeeds needs = api.fixtures().get(fixture);
        return needs != null && needs.values().contains(jobs.of());
    }
}
