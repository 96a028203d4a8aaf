// Checked claims in words: how many hold, and each with its figure and the reason.

import { query } from "./api.js";
import { h } from "./dom.js";
import { counted, list, sentenceCase, typeset } from "./format.js";
import { mark } from "./palette.js";

const holds = "holds";
const doesNot = "does not hold";
const cannot = "cannot be said";

/** The marks are told apart by their form; the word stands beside them. */
const marks = { [holds]: ["yes", "✓"], [doesNot]: ["no", "✕"], [cannot]: ["open", "?"] };

/** The results of each claim, in the order of the file. */
function byClaim(checked) {
  const claims = new Map();
  for (const each of checked.results) {
    claims.set(each.claim, [...(claims.get(each.claim) ?? []), each]);
  }
  return [...claims.values()];
}

/** What the datasets say of a claim together. */
function together(results) {
  const said = new Set(results.map((each) => each.verdict));
  if (said.has(holds) && said.has(doesNot)) {
    return "differs";
  }
  return said.has(holds) ? holds : said.has(doesNot) ? doesNot : cannot;
}

/** How many of the claims hold, as one paragraph's content. */
export function answerOfCheck(checked) {
  const claims = byClaim(checked);
  const verdicts = claims.map(together);
  const many = (verdict) => verdicts.filter((each) => each === verdict).length;
  const verb = (count, one, more) => (count === 1 ? one : more);
  const parts = [
    [many(holds), "holds", "hold"],
    [many(doesNot), "does not hold", "do not hold"],
    [many("differs"), "holds in one dataset and not in another", "hold in one dataset and not in another"],
    [many(cannot), "cannot be said", "cannot be said"],
  ].filter(([count]) => count > 0);
  const [quantity, one, more] = parts[0];
  const number = checked.results.length;
  const checks = number > claims.length ? `, in ${counted(number, "check")} on the datasets that each is about` : "";
  const first =
    parts.length > 1
      ? [
          `Of ${counted(claims.length, "claim")}, `,
          spoken(parts.map((part) => h("strong", {}, `${part[0]} ${verb(part[0], part[1], part[2])}`))),
          ".",
        ]
      : claims.length === 1
        ? ["The claim ", h("strong", {}, one), "."]
        : one === doesNot || one === cannot
          ? [`Of ${claims.length} claims `, h("strong", {}, one === doesNot ? "none holds" : "nothing can be said"), "."]
          : [h("strong", {}, `All ${quantity} claims ${more}`), checked.holds === number ? checks : "", "."];
  const tally = [
    [checked.holds, "holds", "hold"],
    [checked.doesNotHold, "does not", "do not"],
    [checked.cannotBeSaid, "cannot be said", "cannot be said"],
  ].filter(([each]) => each > 0);
  return [
    first,
    checks !== "" && checked.holds !== number
      ? ` Checked on each dataset that it is about, these are ${counted(number, "check")}: ` +
        (tally.length === 1
          ? `all ${tally[0][2]}.`
          : `${list(tally.map(([each, single, plural]) => `${each} ${verb(each, single, plural)}`))}.`)
      : "",
    pointedOut(claims),
  ];
}

/** That there are remarks, before the reader comes to them. */
function pointedOut(claims) {
  const remarks = claims.map((results) => results.find((each) => each.remark)?.remark).filter(Boolean);
  if (remarks.length === 0) {
    return "";
  }
  const one = remarks.length === 1;
  return remarks.every((remark) => remark.includes("percentage points"))
    ? ` ${one ? "One amount is" : `${remarks.length} amounts are`} printed in per cent and can only be percentage points.`
    : ` ${one ? "One claim has" : `${remarks.length} claims have`} something to note.`;
}

/** Elements as "a", "a and b", "a, b and c". */
function spoken(elements) {
  return elements.flatMap((element, index) => [
    index === 0 ? "" : index === elements.length - 1 ? " and " : ", ",
    element,
  ]);
}

/** The claims, each with what every dataset says of it. */
export function claimsList(checked, world) {
  return h(
    "ol",
    { class: "claims" },
    byClaim(checked).map((results) => claimItem(results, world)),
  );
}

function claimItem(results, world) {
  const [first] = results;
  const metric = world.metric(first.metric);
  const remarks = [...new Set(results.map((each) => each.remark).filter(Boolean))];
  const asked = results.map((each) => each.dataset).filter(Boolean);
  return h(
    "li",
    { "data-testid": "claim" },
    h("h3", {}, "“" + typeset(first.quote.trim()) + "”"),
    h(
      "p",
      { class: "small quiet" },
      metric ? metric.title : first.metric,
      about(first.question, metric, world),
      metric && asked.length > 0
        ? [" · ", h("a", { href: "/trends" + trends(first.question, metric, asked) }, "over the years")]
        : "",
    ),
    h("ul", { class: "verdicts" }, results.map((each) => verdictItem(each, world))),
    remarks.map((remark) =>
      h("p", { class: "remark", "data-testid": "remark" }, h("strong", {}, "To note: "), typeset(remark)),
    ),
  );
}

function about({ country, partner, years }, metric, world) {
  const other = partner === "all" ? "each partner" : world.countryInSentence(partner);
  return (
    `, ${world.country(country)}${metric?.byPartner ? " and " + other : ""}` +
    (years ? ", " + years.replace("-", "–") : "")
  );
}


function verdictItem(each, world) {
  const [form, sign] = marks[each.verdict];
  return h(
    "li",
    { "data-testid": "verdict", data: { verdict: each.verdict } },
    h(
      "span",
      { class: "verdict-of" },
      each.dataset
        ? [mark(world.datasets, each.dataset), h("strong", {}, each.dataset), h("span", { class: "unseen" }, ": ")]
        : h("span", { class: "quiet" }, "no dataset"),
    ),
    h(
      "span",
      { class: "verdict" },
      h("span", { class: "sign " + form, "aria-hidden": "true" }, sign),
      each.verdict,
      h("span", { class: "unseen" }, ". "),
    ),
    h(
      "span",
      { class: "found" },
      each.figure ? h("span", { class: "figure" }, sentenceCase(typeset(each.figure)).replace(/[^.]$/, "$&.")) : null,
      each.figure && each.why ? " " : null,
      each.why ? h("span", { class: "why" }, typeset(each.why)) : null,
    ),
  );
}

/** The question of a claim in the address of Trends. */
function trends(question, metric, names) {
  return query({
    metric: question.metric,
    dataset: names.join(","),
    country: question.country,
    partner: metric.byPartner ? question.partner : "",
    years: question.years,
    "document-types": question.documentTypes.join(",") || "all",
    counting: question.counting,
    fold: Object.entries(question.fold).map(([from, to]) => from + ":" + to),
    profile: question.profiles.join(","),
    "countries-from": question.countriesFrom === "address" ? "" : question.countriesFrom,
    "year-rule": question.yearRule === "publication" ? "" : question.yearRule,
    parameter: Object.entries(question.parameters).map(([name, value]) => name + ":" + value),
  });
}
