package io.github.linkfault.report;

import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.EntryResult.InCondition;
import org.jspecify.annotations.Nullable;

/**
 * One of an entry's conditions with what came of it.
 *
 * @param sentence it in plain words
 * @param detail why the API was not asked, or null
 * @param exchange what was sent and came back, or null
 */
record HtmlCondition(
        String sentence,
        String how,
        HtmlVerdict mark,
        @Nullable String detail,
        @Nullable HtmlExchange exchange) {

    static HtmlCondition of(InCondition each) {
        EntryResult result = each.result();
        return new HtmlCondition(
                each.condition().sentence(),
                each.condition().how(),
                new HtmlVerdict(result.verdict()),
                result.detail(),
                result.exchange().map(HtmlExchange::new).orElse(null));
    }
}
