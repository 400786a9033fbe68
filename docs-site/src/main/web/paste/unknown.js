// What to do with an error that no table lists: the rule for its status, and what to log. Pure.
import { errorPage, labelOf } from "../page/addresses.js";

/** What holds for a status whatever the code; ours, not the documents'. */
function generic(status) {
  if (status === null) return "The status is not in what you pasted, and it decides: look it up before you act.";
  if (status === 429) return "Wait as long as Retry-After says, then send the request again after growing pauses.";
  if (status >= 500) return "Send the request again after growing pauses, a few times; then ask the vendor's support.";
  if (status === 401 || status === 403) return "Check the keys, the token and their permissions, then send the request again.";
  if (status >= 400) return "Do not send the same request again unchanged.";
  return "This is no status of an error; treat the body as the error that it states, and report the status.";
}

/** The form of a code, as the sentence that `linkfault explain` says of it; empty where it has neither API's form. */
export function formOf(code) {
  if (/^A[CR]-[0-9]{3}$/.test(code)) {
    return "It has the form of a code of Aerosync. Log it with the response's status and body, and act on the status.";
  }
  if (/^[a-z]+(_[a-z]+)+$/.test(code)) {
    return "It has the form of a code of Fuse. Log it with the response's status and body, and act on type and status.";
  }
  return "";
}

/** {rule, inferred, links: [{href, label, action}], log: [...]}: what a status asks for, and the errors that are documented with it. */
export function statusRule(catalog, api, status) {
  const bare = status === null || api === "aerosync" ? undefined : catalog.entries.find((entry) => entry.id === `fuse/status/${status}`);
  const same = catalog.entries.filter((entry) => entry.status === status && status !== null && (api === null || entry.api === api));
  const links = new Map(same.map((entry) => [errorPage(entry), { href: errorPage(entry), label: labelOf(entry), action: entry.action }]));
  return {
    rule: bare ? bare.remedy : generic(status),
    inferred: !bare || bare.evidence.remedy === "inferred",
    links: [...links.values()],
    log: [
      "the time, the method and the path of the request",
      "the status, and the whole body as it came",
      ...(api === "aerosync" ? [] : ["request_id, by which Fuse finds the request"]),
      "no keys, no tokens, no account numbers",
    ],
  };
}
