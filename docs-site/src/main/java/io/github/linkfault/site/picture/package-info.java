/** The site's pictures: SVG that is drawn of the catalog's data, each with a title, a description and the same in words. */
@NullMarked
package io.github.linkfault.site.picture;

import org.jspecify.annotations.NullMarked;
