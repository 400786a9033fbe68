package io.github.linkfault.site.page;

import java.util.List;

/** Errors that readers take for one another, for the templates: the others than the page's own. */
record LookalikeView(List<ErrorRow> others, String tellApart) {}
