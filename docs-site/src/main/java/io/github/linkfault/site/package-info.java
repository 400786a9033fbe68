/** Makes the docs site out of the catalog: pages for Asciidoctor, files for machines, and the check of the finished site. */
@NullMarked
package io.github.linkfault.site;

import org.jspecify.annotations.NullMarked;
