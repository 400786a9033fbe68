package io.github.linkfault.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a finding: enough to know it again, and to know another wrong value from it.
 *
 * @param rule the rule's id
 * @param fingerprint of the actual value, in hexadecimal
 * @param actual the actual value where it quotes nothing of a body; otherwise null
 */
public record PastFinding(
        String rule, String fingerprint, @Nullable String actual) {

    private static final int FINGERPRINT = 12;
    private static final Set<Rule> EXACT = Set.of(Rule.STATUS, Rule.CODE);
    /** Ids, times and numbers, which are others in every answer. */
    private static final Pattern CHANGING =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]*[0-9][0-9a-f]*");

    static PastFinding of(Finding finding) {
        String id = finding.rule().id();
        boolean shown = finding.rule().equals(Rule.STATUS) || finding.rule().equals(Rule.TRANSPORT);
        return new PastFinding(id, fingerprint(finding), shown ? finding.actual() : null);
    }

    /** The same for two values that differ only in what is another in every answer. */
    public static String fingerprint(Finding finding) {
        String value = EXACT.contains(finding.rule())
                ? finding.actual()
                : CHANGING.matcher(finding.actual()).replaceAll("#");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The rule and, where it is remembered, the value: {@code status 400}. */
    public String words() {
        return actual == null || !rule.equals(Rule.STATUS.id()) ? rule : rule + " " + actual;
    }
}
