// An import's report: the sum that closes, and the problems by kind.

import { h } from "./dom.js";
import { count, counted, id } from "./format.js";

/** read = accepted + duplicates + rejected, set as a sum. */
export function sum({ read, accepted, duplicates, rejected }) {
  const part = (value, words) => h("span", {}, h("b", {}, count(value)), h("small", {}, words));
  const sign = (symbol, words) =>
    h("span", { class: "sign" }, h("span", { "aria-hidden": "true" }, symbol), h("span", { class: "unseen" }, words));
  const closes = read === accepted + duplicates + rejected;
  return [
    h(
      "div",
      { class: "sum" },
      part(read, "read"),
      sign("=", "equals"),
      part(accepted, "accepted"),
      sign("+", "plus"),
      part(duplicates, duplicates === 1 ? "duplicate" : "duplicates"),
      sign("+", "plus"),
      part(rejected, "rejected"),
    ),
    closes
      ? null
      : h(
          "p",
          { class: "trouble" },
          `The sum does not close: ${counted(Math.abs(read - accepted - duplicates - rejected), "record")} cannot be accounted for. Please report this as a fault of Entente.`,
        ),
  ];
}

/** What a kind of problem is called, by the code that plugins give. */
const kinds = {
  "not-this-format": "Not this format",
  malformed: "Malformed records",
  encoding: "Characters that cannot be read",
  truncated: "Cut off",
  "missing-column": "Columns that are missing",
  "bad-value": "Values that cannot be used",
  unauthorised: "Not allowed",
  "rate-limited": "Slowed down by the source",
  upstream: "Trouble at the source",
  unsupported: "Not supported",
  internal: "Faults of a plugin",
};

/** The words for a code. */
export function kindWords(code) {
  return kinds[id(code)] ?? String(code);
}

/** Problems grouped by kind, the most frequent first, each with file and line. */
export function problemsByKind(files) {
  const groups = new Map();
  for (const file of files) {
    for (const problem of file.problems ?? []) {
      const code = id(problem.code);
      groups.set(code, [...(groups.get(code) ?? []), { ...problem, file: file.file }]);
    }
  }
  if (groups.size === 0) {
    return null;
  }
  const most = 100;
  return [...groups.entries()]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([code, problems]) =>
      h(
        "details",
        { class: "fold" },
        h("summary", {}, `${kindWords(code)}: ${count(problems.length)}`),
        h(
          "ul",
          { class: "plain" },
          problems.slice(0, most).map((problem) =>
            h(
              "li",
              {},
              h("span", { class: "quiet" }, where(problem)),
              h("br"),
              problem.message,
            ),
          ),
          problems.length > most ? h("li", { class: "quiet" }, `and ${count(problems.length - most)} more of this kind`) : null,
        ),
      ),
    );
}

/** File, line and record of something. */
export function where({ file, line, record }) {
  return [file, line > 0 ? "line " + line : "", record].filter(Boolean).join(", ");
}
