// How far two words are from one another. Pure.

/** How many edits make one word out of the other (Levenshtein). */
export function edits(from, to) {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = previous[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      current[column] = Math.min(changed, previous[column] + 1, current[column - 1] + 1);
    }
    previous = current;
  }
  return previous[to.length];
}
