// Pairs of works of which it is not certain that they are one publication, for somebody to decide.

import { ApiError, base, get, problemSentence, query } from "./api.js";
import { fill, h } from "./dom.js";
import { counted } from "./format.js";
import { doiLink } from "./pairlist.js";
import { typeWords } from "./discordance.js";
import { ruleWords } from "./linking.js";

const shown = 25;

/** What is put beside each other, in the order in which a reader looks. */
const facts = [
  ["Title", "title"],
  ["Authors", "authors"],
  ["Year", "year"],
  ["Venue", "venue"],
  ["Volume, issue, page", "place"],
  ["Type", "documentType"],
  ["DOI", "doi"],
  ["PubMed", "pmid"],
];

async function decide(pair, decision) {
  const response = await fetch(base + "/links/decisions", {
    method: "PUT",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ ...pair, decision }),
  });
  if (!response.ok) {
    throw new ApiError(problemSentence(await response.text(), response.status), response.status);
  }
}

/** The section's content. `countAgain()` has the page's figures counted anew. */
export async function tellReview(body, summary, { question, world, signal, countAgain }) {
  const { a, b } = question;
  const files = h(
    "div",
    { class: "row" },
    h("a", { href: base + "/links.csv" + query({ a, b, status: "review" }), download: true }, "CSV of the pairs to look at"),
    h("a", { href: base + "/links.csv" + query({ a, b, status: "all" }), download: true }, "CSV of all links"),
  );
  if (summary.review === 0) {
    fill(body, h("p", {}, `No pair is left to look at: ${counted(summary.accepted, "pair")} of all works of the two ${summary.accepted === 1 ? "is" : "are"} linked.`), files);
    return;
  }
  const answer = await get("/links", { a, b, status: "review", limit: shown }, signal);
  const pairs = Array.isArray(answer) ? answer : answer.links;
  const decided = new Map();
  const said = h("p", { role: "status", class: "unseen" });
  const changed = h("div", { class: "notice", hidden: true, "data-testid": "decided" });
  fill(
    body,
    h(
      "p",
      {},
      h("strong", {}, counted(summary.review, "pair")),
      ` of all works of the two ${summary.review === 1 ? "is" : "are"} alike, and not certain to be one publication. ${summary.review === 1 ? "It counts" : "They count"} as not linked until somebody decides. A work is linked once: where one database has a publication twice, the second pair stands here too, however alike. Accepted, it takes the place of the first. A decision is kept, and both records stay as they are.`,
    ),
    pairs.length < summary.review ? h("p", { class: "quiet" }, `The first ${pairs.length} are shown; more come as these are decided and counted again.`) : null,
    files,
    said,
    changed,
    h("ol", { class: "review" }, pairs.map(item)),
  );

  function tell() {
    changed.hidden = decided.size === 0;
    fill(
      changed,
      h("p", {}, `${counted(decided.size, "decision")} since the figures above were counted. `,
        h("button", { type: "button", class: "text", on: { click: countAgain } }, "Count again")),
    );
  }

  function item(pair, index) {
    const keys = { a, aKey: pair.a.key, b, bKey: pair.b.key };
    const name = `pair ${index + 1}`;
    const acts = h("div", { class: "row" });
    const wrong = h("div");
    const element = h(
      "li",
      { "data-testid": "review-pair" },
      sideBySide(pair, { a, b, world, caption: `${name.charAt(0).toUpperCase() + name.slice(1)}, score ${Number(pair.score).toFixed(2)}, alike ${ruleWords(pair.rule)}` }),
      acts,
      wrong,
    );

    async function take(decision, words) {
      acts.setAttribute("aria-busy", "true");
      fill(wrong);
      try {
        await decide(keys, decision);
        if (decision === "open") {
          decided.delete(index);
          said.textContent = `The decision on ${name} is taken back.`;
        } else {
          decided.set(index, decision);
          said.textContent = `${name.charAt(0).toUpperCase() + name.slice(1)}: ${words}.`;
        }
        offer(decision);
        acts.querySelector("button").focus();
        tell();
      } catch (error) {
        fill(wrong, h("p", { class: "at-row", role: "alert" }, error.message));
      } finally {
        acts.removeAttribute("aria-busy");
      }
    }

    function offer(decision) {
      const button = (words, next, told, extra = {}) =>
        h("button", { type: "button", "aria-label": `${words}: ${name}`, ...extra, on: { click: () => take(next, told) } }, words);
      if (decision === "open") {
        fill(
          acts,
          button("Same publication", "accepted", "the same publication"),
          button("Different", "rejected", "two different publications"),
        );
      } else {
        fill(
          acts,
          h("strong", {}, decision === "accepted" ? "Decided: the same publication." : "Decided: two different publications."),
          button("Undo", "open", "", { class: "text" }),
        );
      }
    }

    offer("open");
    return element;
  }
}

/** Both sides as a table; rows that differ have a sign and words that only one side has are marked. */
function sideBySide({ a: one, b: other }, { a, b, world, caption }) {
  const value = (side, key) => {
    const held = side[key];
    return held === null || held === undefined || held === "" ? "" : key === "documentType" ? typeWords(held) : String(held);
  };
  const rows = facts
    .map(([title, key]) => ({ title, key, one: value(one, key), other: value(other, key) }))
    .filter((row) => row.one !== "" || row.other !== "");
  const cell = (row, mine, others) =>
    mine === ""
      ? h("td", { class: "quiet" }, "–")
      : h("td", {}, row.key === "doi" ? doiLink(mine) : marked(mine, others));
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      { class: "beside" },
      h("caption", { class: "small quiet" }, caption),
      h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, a), h("th", { scope: "col" }, b))),
      h(
        "tbody",
        {},
        rows.map((row) => {
          const state = row.one === "" || row.other === "" ? "one" : plain(row.one) === plain(row.other) ? "equal" : "different";
          return h(
            "tr",
            { class: state },
            h(
              "th",
              { scope: "row" },
              row.title,
              state === "equal" ? null : h("span", { class: "unlike" }, h("span", { "aria-hidden": "true" }, state === "different" ? " ≠" : " ∅"), h("span", { class: "unseen" }, state === "different" ? ", they differ" : ", one side only")),
            ),
            cell(row, row.one, row.other),
            cell(row, row.other, row.one),
          );
        }),
      ),
    ),
  );
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The text with the words marked that the other side does not have. */
function marked(text, others) {
  if (others === "" || plain(text) === plain(others)) {
    return text;
  }
  const known = new Set(plain(others).split(" "));
  return text.split(/(\s+)/).map((word) => {
    const bare = plain(word);
    return bare === "" || bare.split(" ").every((each) => known.has(each)) ? word : h("mark", {}, word);
  });
}
