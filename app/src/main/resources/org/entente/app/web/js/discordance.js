// Works behind a figure, opened on demand beneath it: those that a step of the decomposition
// changes, or those of which the two databases say different things in a field.

import { base, get, query } from "./api.js";
import { h } from "./dom.js";
import { count, counted, number, sentenceCase, typeset } from "./format.js";
import { ruleWords } from "./linking.js";
import { contrasted, pairList } from "./pairlist.js";
import { part } from "./part.js";

const shown = 50;

/** The place where works are listed. */
export function worksPlace({ testId }) {
  const place = part({ testId });
  const title = h("h3", { tabindex: "-1" });
  place.element.prepend(title);
  let turn = 0;
  return {
    element: place.element,
    hide: place.hide,
    /** Lists works: `task` gives `{words, csv, file, pairs, notes}`. */
    async show(heading, datasets, task) {
      const mine = ++turn;
      title.textContent = heading;
      place.body.replaceChildren();
      await place.load("Looking for the works …", async () => {
        const { words, csv, file = "CSV of all", pairs, notes } = await task();
        if (mine !== turn) {
          return;
        }
        place.body.replaceChildren(
          h("p", { class: "quiet" }, words),
          ...notes.map((note) => h("p", { class: "small quiet" }, typeset(note))),
          ...(pairs.length === 0
            ? []
            : [h("div", { class: "row" }, h("a", { href: base + csv, download: true }, file)), pairList(pairs, datasets)]),
        );
      });
      if (mine !== turn) {
        return;
      }
      title.focus({ preventScroll: true });
      title.scrollIntoView({ block: "nearest" });
    },
  };
}

/** How many works of a step a file has at most. */
const most = 100_000;

/**
 * The works behind a step.
 *
 * @param year null for all years
 * @param context `{ask, question, world, signal}`; `ask` is the question as the API takes it
 */
export async function worksBehindStep(step, year, { ask, question, world, signal }) {
  const asked = { ...ask, step, year: year ?? "" };
  const behind = await get("/comparisons/works", { ...asked, limit: shown }, signal);
  const side = (name, mine, other) =>
    mine === null || mine === undefined
      ? { name, absent: "does not have it" }
      : {
          name,
          key: mine.key,
          says: saysInStep(step, mine, other, world),
          lines: (mine.addresses ?? []).map((address) =>
            address.country ? address.raw : [address.raw || "an address without text", h("em", {}, " – no known country")],
          ),
        };
  return {
    words:
      (behind.count > behind.works.length
        ? `The first ${count(behind.works.length)} of ${counted(behind.count, "work")}`
        : `${counted(behind.count, "work")}`) +
      (behind.ofCountry === null || behind.ofCountry === undefined
        ? "."
        : `, ${count(behind.ofCountry)} of them of ${world.countryInSentence(question.country)} in one of the two; these come first.`),
    file: behind.count > most ? `CSV of the first ${count(most)}` : "CSV of all",
    csv: "/comparisons/works.csv" + query({ ...asked, limit: most }),
    notes: behind.notes ?? [],
    pairs: behind.works.map((work) => ({
      title: work.title,
      doi: work.doi ?? "",
      facts: [
        work.ofCountry ? `of ${world.countryInSentence(question.country)}` : null,
        work.rule ? `linked ${ruleWords(work.rule)}${scoreWords(work.rule, work.score)}` : "not linked",
      ],
      sides: [side(question.a, work.a, work.b), side(question.b, work.b, work.a)],
    })),
  };
}

function saysInStep(step, mine, other, world) {
  const countries = contrasted(mine.countries ?? [], other?.countries ?? mine.countries ?? [], (code) => world.country(code), "no known country");
  const facts = [mine.year ?? "no year", typeWords(mine.documentType)];
  if (step === "citations" && mine.timesCited !== null && mine.timesCited !== undefined) {
    facts.push(counted(number(mine.timesCited), "citation"));
  }
  return [countries, h("span", { class: "quiet" }, " · " + facts.join(" · "))];
}

export function typeWords(type) {
  return type ? type.replaceAll("-", " ") : "no document type";
}

/** How sure a link by comparison is; an identifier needs no such words. */
function scoreWords(rule, score) {
  return score === null || score === undefined || rule === "doi" || rule === "pmid" || rule === "decided"
    ? ""
    : ` (score ${Number(score).toFixed(2)})`;
}

/** A field's values, in words. */
function valueWords(field, world) {
  if (field === "countries" || field === "corresponding-country") {
    return (code) => world.country(code);
  }
  return field === "document-type" ? typeWords : (value) => String(value);
}

/** The works of which the two say different things in a field. */
export async function discordantWorks(field, total, { ask, question, world, signal }) {
  const asked = { ...ask, field };
  const found = await get("/comparisons/disagreements", { ...asked, limit: shown }, signal);
  const words = valueWords(field, world);
  return {
    words:
      (total > found.length ? `The first ${count(found.length)} of ${counted(total, "work")}` : counted(found.length, "work")) +
      ". What only one side says is underlined.",
    csv: "/comparisons/disagreements.csv" + query(asked),
    notes: [],
    pairs: found.map((work) => {
      // The countries keep the shape that they had before the other fields came.
      const [a, b] = [work.a ?? work.aCountries ?? [], work.b ?? work.bCountries ?? []];
      const side = (name, key, mine, others, raw) => ({
        name,
        key,
        says: contrasted(mine, others, words, "says nothing"),
        lines: raw ?? [],
      });
      return {
        title: work.title,
        doi: work.doi ?? "",
        facts: [
          yearWords(work),
          work.rule ? `linked ${ruleWords(work.rule)}${scoreWords(work.rule, work.score)}` : null,
        ],
        sides: [
          side(question.a, work.aKey, a, b, work.aRaw ?? work.aAddresses),
          side(question.b, work.bKey, b, a, work.bRaw ?? work.bAddresses),
        ],
      };
    }),
  };
}

function yearWords({ year, aYear, bYear }) {
  const years = [...new Set([year, aYear, bYear].filter((each) => each !== null && each !== undefined))];
  return years.length === 0 ? "no year" : years.join(" or ");
}

/** A field's name. */
export function fieldWords(field) {
  return sentenceCase(
    {
      "author-count": "number of authors",
      "corresponding-country": "country of the corresponding author",
    }[field] ?? field.replaceAll("-", " "),
  );
}
