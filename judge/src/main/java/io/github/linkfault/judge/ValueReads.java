package io.github.linkfault.judge;

import io.github.linkfault.catalog.MessageTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What a judgement depends on of one value in an error body, beside its JSON type, whether it is an empty text, the names of its
 * members and the number of its items. Compiled from the schemas and messages that the judge holds bodies to; what is not known to be
 * without a say counts in full. Does not change once it is handed out.
 */
public final class ValueReads {

    private final Map<String, ValueReads> members = new LinkedHashMap<>();
    private final Set<String> literals = new LinkedHashSet<>();
    private final Map<String, Predicate<String>> tests = new LinkedHashMap<>();
    private final Set<MessageTemplate> templates = new LinkedHashSet<>();
    private @Nullable ValueReads items;
    private boolean whole;
    private boolean number;

    ValueReads() {}

    /** What is read of the members; of one that is not among them nothing is. */
    public Map<String, ValueReads> members() {
        return Collections.unmodifiableMap(members);
    }

    /** What is read of each item of an array; null where nothing is. */
    @Nullable
    public ValueReads items() {
        return items;
    }

    /** Whether all of the value counts. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether it counts which number it is. */
    public boolean countsNumber() {
        return number;
    }

    /** The texts that a text here is compared with. */
    public List<String> literals() {
        return List.copyOf(literals);
    }

    /** Whether more of a text counts than whether it is one of {@link #literals}. */
    public boolean hasQuestions() {
        return !tests.isEmpty() || !templates.isEmpty();
    }

    /**
     * The answers to everything that is asked of a text here that is none of {@link #literals}, a bit for each: two texts with the same
     * answers make no difference to the judge.
     *
     * @param bindings the ids that the request really sent, by the name of their placeholder; asked for only where they matter
     */
    public byte[] answers(String text, Supplier<Map<String, String>> bindings) {
        var answers = new byte[(templates.size() + tests.size() + 7) / 8];
        int question = 0;
        for (MessageTemplate template : templates) {
            boolean follows = template.beginsLike(text)
                    && template.matches(text, template.namesValues() ? bindings.get() : Map.of());
            answer(answers, question++, follows);
        }
        for (Predicate<String> test : tests.values()) {
            answer(answers, question++, test.test(text));
        }
        return answers;
    }

    private static void answer(byte[] answers, int question, boolean yes) {
        answers[question / 8] |= (byte) (yes ? 1 << question % 8 : 0);
    }

    ValueReads member(String name) {
        return members.computeIfAbsent(name, any -> new ValueReads());
    }

    ValueReads item() {
        items = items == null ? new ValueReads() : items;
        return items;
    }

    void readWhole() {
        whole = true;
    }

    void readNumber() {
        number = true;
    }

    void compare(String literal) {
        literals.add(literal);
    }

    /** @param id the same for tests that are the same */
    void test(String id, Predicate<String> test) {
        tests.putIfAbsent(id, test);
    }

    void compare(MessageTemplate template) {
        if (template.hasPlaceholders()) {
            templates.add(template);
        } else {
            literals.add(template.text());
        }
    }

    /** Everywhere below this value where a pointer may lead: a number in it may be a name or an index. */
    List<ValueReads> at(JsonPointer pointer) {
        if (pointer.matches()) {
            return List.of(this);
        }
        var places = new ArrayList<>(member(pointer.getMatchingProperty()).at(pointer.tail()));
        if (pointer.mayMatchElement()) {
            places.addAll(item().at(pointer.tail()));
        }
        return places;
    }
}
