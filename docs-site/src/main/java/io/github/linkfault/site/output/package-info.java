/** What the generator writes with: folders, templates, and the fault that ends it. */
@NullMarked
package io.github.linkfault.site.output;

import org.jspecify.annotations.NullMarked;
