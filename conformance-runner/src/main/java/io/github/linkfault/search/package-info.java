/**
 * Finds errors by what people say for them, ranked as the search of the site's home page ranks them ({@code web/search}). Proved by
 * SearchTest, with the queries of the site's own test.
 */
@NullMarked
package io.github.linkfault.search;

import org.jspecify.annotations.NullMarked;
