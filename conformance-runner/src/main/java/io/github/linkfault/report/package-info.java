/** Outcomes into verdicts, and verdicts into JSON, HTML, JUnit XML, Markdown and text. */
@NullMarked
package io.github.linkfault.report;

import org.jspecify.annotations.NullMarked;
