// The string that Aerosync's widget hands to onError: TYPE | Code: CODE | Message: MESSAGE. Pure.

const WHOLE = /^([A-Z][A-Z0-9_]*) \| Code: ([^ |]+) \| Message: ([\s\S]+)$/;
const INSIDE = /\b([A-Z][A-Z0-9_]*) \| Code: ([^ |"]{1,200}) \| Message: ([^\r\n"]+)/;

/** Takes a string apart that is nothing else; null where it is none. */
export function widgetError(text) {
  return taken(WHOLE.exec(text));
}

/** Takes the first such string inside a line of a log apart; it ends with the line, or at a quote. */
export function widgetErrorInside(text) {
  return text.includes(" | Code: ") ? taken(INSIDE.exec(text)) : null;
}

function taken(found) {
  return found && { type: found[1], code: found[2], message: found[3], text: found[0] };
}
