/** Makes the docs site out of the catalog, in steps before and after Asciidoctor, and checks the finished site. */
@NullMarked
package io.github.linkfault.site;

import org.jspecify.annotations.NullMarked;
