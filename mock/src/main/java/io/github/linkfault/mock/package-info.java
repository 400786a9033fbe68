/** An API that answers as documented, the only user of WireMock, and the defects that prove the judge. */
@NullMarked
package io.github.linkfault.mock;

import org.jspecify.annotations.NullMarked;
