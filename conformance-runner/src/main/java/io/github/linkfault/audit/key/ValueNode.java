package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.bytes.Recent;
import io.github.linkfault.audit.bytes.Swar;
import io.github.linkfault.judge.ValueReads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is read of a value in an error body, with names and texts as bytes. For one thread. */
final class ValueNode {

    final ValueReads reads;
    /** What was answered about the texts that were here last, where it depends on nothing but the text. */
    final Recent<byte[]> recent = new Recent<>();
    /** The texts that a text here is compared with, by their number in the key. */
    final List<String> literals;

    final @Nullable ValueNode items;
    private final byte[][] names;
    private final ValueNode[] members;
    /** The literals by their length in bytes; empty where one could be taken for a line of a stack trace. */
    private final byte[][][] byLength;

    private final int[][] numbers;

    ValueNode(ValueReads reads, TraceMarks marks) {
        this.reads = reads;
        this.literals = reads.literals();
        ValueReads ofItems = reads.items();
        this.items = ofItems == null ? null : new ValueNode(ofItems, marks);
        this.names = reads.members().keySet().stream()
                .map(name -> name.getBytes(UTF_8))
                .toArray(byte[][]::new);
        this.members = reads.members().values().stream()
                .map(member -> new ValueNode(member, marks))
                .toArray(ValueNode[]::new);
        int longest = 0;
        var texts = new ArrayList<byte[]>();
        for (String literal : literals) {
            byte[] text = literal.getBytes(UTF_8);
            texts.add(marks.mayBeIn(text, 0, text.length) ? new byte[0] : text);
            longest = Math.max(longest, text.length);
        }
        this.byLength = new byte[longest + 1][0][];
        this.numbers = new int[longest + 1][0];
        for (int length = 1; length <= longest; length++) {
            int wanted = length;
            numbers[length] = IntStream.range(0, texts.size())
                    .filter(number -> texts.get(number).length == wanted)
                    .toArray();
            byLength[length] =
                    Arrays.stream(numbers[length]).mapToObj(texts::get).toArray(byte[][]::new);
        }
    }

    /** What is read of a member with this name; null where nothing is. */
    @Nullable
    ValueNode member(byte[] text, int from, int to) {
        for (int member = 0; member < names.length; member++) {
            byte[] name = names[member];
            if (name.length == to - from && Swar.equal(name, 0, text, from, name.length)) {
                return members[member];
            }
        }
        return null;
    }

    /** The number of the literal that stands here, or -1; one that has to be escaped in JSON is found by {@link #literals} only. */
    int literal(byte[] text, int from, int to) {
        int length = to - from;
        if (length >= byLength.length) {
            return -1;
        }
        byte[][] candidates = byLength[length];
        for (int candidate = 0; candidate < candidates.length; candidate++) {
            if (Swar.equal(candidates[candidate], 0, text, from, length)) {
                return numbers[length][candidate];
            }
        }
        return -1;
    }
}
