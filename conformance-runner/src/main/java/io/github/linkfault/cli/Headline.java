package io.github.linkfault.cli;

import org.jspecify.annotations.Nullable;

/**
 * An answer in three sentences, which the site's paste box says too.
 *
 * @param what what was given
 * @param verdict whether status and operation are those of the documents; null where nothing was said that they could be compared with
 * @param first what to do first; empty where nobody knows
 */
record Headline(String what, @Nullable String verdict, String first) {}
