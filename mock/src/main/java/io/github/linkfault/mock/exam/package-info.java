/** What clients of the mock have met and what they did next, against what each error's action says: the exam and its grade. */
@NullMarked
package io.github.linkfault.mock.exam;

import org.jspecify.annotations.NullMarked;
