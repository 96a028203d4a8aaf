// Whether two series, and the findings on them, agree: in words, with a sign that is told apart by
// its form.

import { h } from "./dom.js";
import { amount, coefficient, count, id, number, signed, typeset } from "./format.js";

const verdicts = {
  yes: ["yes", "✓", "yes"],
  no: ["no", "✕", "no"],
  "cannot-be-said": ["open", "?", "cannot be said"],
};

const questions = {
  "peak-year": "The same peak year?",
  "first-decline": "The same first decline?",
  "direction-since-peak": "The same direction since the peak?",
  "largest-fall": "The same partner with the largest fall?",
};

/** The findings, each with yes, no, or cannot be said, and the reason. */
export function findingsAgree(agreements) {
  return h(
    "ul",
    { class: "verdicts agree", "data-testid": "finding-agreements" },
    agreements.map((each) => {
      const [form, sign, words] = verdicts[id(each.verdict)] ?? verdicts["cannot-be-said"];
      return h(
        "li",
        { data: { verdict: id(each.verdict) } },
        h("span", {}, questions[id(each.asked)] ?? id(each.asked).replaceAll("-", " ")),
        h("span", { class: "verdict" }, h("span", { class: "sign " + form, "aria-hidden": "true" }, sign), words, h("span", { class: "unseen" }, ". ")),
        h("span", { class: "found" }, typeset(each.text)),
      );
    }),
  );
}

/** The same in a sentence or two for the answer. */
export function findingsAnswer(agreements) {
  const peak = agreements.find((each) => id(each.asked) === "peak-year");
  const of = (verdict) => agreements.filter((each) => id(each.verdict) === verdict);
  const short = {
    "peak-year": "the peak year",
    "first-decline": "the year of the first decline",
    "direction-since-peak": "the direction since the peak",
    "largest-fall": "the partner with the largest fall",
  };
  const words = (all) => all.map((each) => short[id(each.asked)] ?? id(each.asked)).join(", ").replace(/, ([^,]*)$/, " and $1");
  const apart = of("no").filter((each) => each !== peak);
  const same = of("yes").filter((each) => each !== peak);
  return [
    peak ? typeset(peak.text) : null,
    same.length > 0 ? `They agree on ${words(same)}.` : null,
    apart.length > 0 ? `They do not agree on ${words(apart)}.` : null,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Lin's concordance of the series, and the mean difference with its limits. */
export function concordanceWords(series, question, unit) {
  const each = series.find((one) => !one.pooled && (one.partner ?? "") === (question.partner ?? "")) ?? series.find((one) => !one.pooled);
  if (!each) {
    return null;
  }
  const years = `${each.firstYear}–${each.lastYear}`;
  if (!each.concordance) {
    return h("p", {}, `A concordance of the series needs two years at least, and values that vary; ${count(each.points)} ${each.points === 1 ? "year is" : "years are"} in both.`);
  }
  const { concordance, difference } = each;
  const [lower, upper] = [number(concordance.lower ?? concordance.interval?.lower), number(concordance.upper ?? concordance.interval?.upper)];
  const mean = difference ? number(difference.mean) : null;
  return h(
    "p",
    { "data-testid": "concordance" },
    "Lin’s concordance of the two series is ",
    h("strong", {}, coefficient(number(concordance.coefficient))),
    lower === null || upper === null ? "" : ` (95 % interval ${coefficient(lower)} to ${coefficient(upper)})`,
    ` over ${count(each.points)} years, ${years}; 1 means that the two are equal in every year. `,
    mean === null
      ? ""
      : `On average ${question.a} is ${mean === 0 ? "as high" : `${amount(unit, mean)} ${mean > 0 ? "higher" : "lower"}`}; ` +
        `95 % of the differences lie between ${signed(unit, number(difference.lower))} and ${signed(unit, number(difference.upper))}.`,
  );
}
