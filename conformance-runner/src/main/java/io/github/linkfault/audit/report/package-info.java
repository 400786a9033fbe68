/** What an audit says of its whole input: audit.json, drafts, the text for a terminal, and the outcomes of a run. */
@NullMarked
package io.github.linkfault.audit.report;

import org.jspecify.annotations.NullMarked;
