/**
 * The driver behind {@code audit}: recorded traffic, read as a stream, each error answer handed to the judge.
 *
 * <h2>How a line becomes a verdict</h2>
 *
 * <ol>
 *   <li>{@code input} opens the files, unpacks them and cuts them into blocks of whole lines. Each thread takes a block, and audits it
 *       with a {@link io.github.linkfault.audit.LineAudit} of its own.
 *   <li>The scanner in {@code input} finds the parts of the exchange in the bytes of a line and makes nothing of them: method, URL, status,
 *       time, body and the header fields that the judge reads. It takes a line only where it is surely JSON and surely usual. All
 *       others, a few in ten thousand, go to the reader that takes its time and knows every form; an entry of a HAR comes from there too.
 *       Many an error has no id in its body and comes again byte by byte: where one of the last bodies does, its end is known, and so is
 *       what it came to in the key.
 *   <li>{@code route} finds the operation of method and URL. A request of no operation is foreign, unless it is an event that an API
 *       posted. A success whose body lacks the name under which errors have their code is a success, and its body is not read.
 *   <li>{@code key} makes the key: everything that the verdict depends on. It has the operation, the status, the judged header fields, and
 *       the outline of the body: the names of the members and the types of the values in their order, and of each value what the judge
 *       reads of it. That is mostly nothing: the value of an id decides nothing, so all ids have one key.
 *   <li>What was asked before has its verdict in the key's cache, or in the one that all threads share. What was not, {@code verdict} asks
 *       the judge, once for each key. The judge alone decides.
 *   <li>{@code count} adds one to the counts of the verdict and its day, and notes the place. The first line of each kind
 *       is kept as an example, and {@code masking} makes it fit to show when everything was read.
 *   <li>{@code report} says what the counts of all threads come to.
 * </ol>
 *
 * <h2>Why the key forgets nothing</h2>
 *
 * <p>What the judge reads it says itself ({@link io.github.linkfault.judge.Reads}); this package knows no rule. The names of header
 * fields come from the rules and from the schemas of the errata. {@link io.github.linkfault.judge.ValueReads} is compiled from the schemas
 * of the bodies, the requirements and errata of the API, its documented messages, and the places of codes: a text is compared
 * with the texts of {@code enum} and {@code const}; {@code pattern}, {@code format} and lengths are asked of it, each alone, of the same
 * validator; a message is asked whether it follows each documented one with the ids of its request. The answers stand in the key, and not the
 * text. The value of a code, and what is below a keyword that is not known here, stands there whole.
 *
 * <p>A body that is not surely JSON, or that may show a stack trace, stands in the key byte for byte. One that is longer than 64 KiB has no
 * key and is judged each time; so is an answer in which a secret is found, where secrets are looked for.
 *
 * <p>A test proves it: for each rule its defect, for each place of a body every kind of value, thousands of answers in pairs with the same key
 * and one verdict; and keys that forget a part are found out.
 *
 * <p>Nothing grows with the input: caches that are full begin anew, and of more than 50,000 different things those that come first in their
 * own order are counted apart, however the input is divided.
 */
@NullMarked
package io.github.linkfault.audit;

import org.jspecify.annotations.NullMarked;
