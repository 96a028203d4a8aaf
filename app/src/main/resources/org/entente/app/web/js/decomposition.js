// Why two databases give different values: the difference in three parts and by step, with the
// works behind each.

import { query } from "./api.js";
import { fill, h, table } from "./dom.js";
import { differenceRows, differenceWaterfall } from "./differencewaterfall.js";
import { worksBehindStep, worksPlace } from "./discordance.js";
import { quietRow } from "./figure.js";
import { amount, count, inUnit, number, sentenceCase, signed, typeset } from "./format.js";
import { hue } from "./palette.js";
import { drawInto } from "./part.js";
import { rowButtons } from "./rowbuttons.js";
import { unitOf } from "./series.js";

/** The rows of the question's partner, their numbers as numbers; the one of all years is last. */
export function rowsOf(decomposition, question) {
  return decomposition.rows
    .filter((row) => (row.partner ?? "") === (question.partner ?? ""))
    .map((row) => ({
      year: row.year ?? null,
      a: number(row.a),
      b: number(row.b),
      difference: number(row.difference),
      parts: row.parts && {
        onlyA: number(row.parts.onlyA),
        metadata: number(row.parts.metadata),
        onlyB: number(row.parts.onlyB),
        aOnLinked: number(row.parts.aOnLinked),
        bOnLinked: number(row.parts.bOnLinked),
      },
      steps: row.steps.map((step) => ({
        ...step,
        effect: number(step.effect),
        before: number(step.before),
        after: number(step.after),
      })),
    }));
}

/** The row that the page speaks of: all years together, else the last year. */
export function chiefRow(rows) {
  return rows.find((row) => row.year === null) ?? rows.at(-1);
}

/** "2013–2023 together", "2023". */
export function yearsWords(row, question) {
  return row.year !== null
    ? String(row.year)
    : question.from === question.to
      ? String(question.from)
      : `${question.from}–${question.to}`;
}

/** A step's title with the databases' names. */
export function stepTitle(step, question) {
  return step.title.replace(/\bof A$/, "of " + question.a).replace(/\bof B$/, "of " + question.b);
}

function stepWords(step, question) {
  return step.words.replace(/\bA\b/g, question.a).replace(/\bB\b/g, question.b);
}

/** The three parts as a sentence's content: how much works of one alone bring, how much metadata. */
export function partsWords({ parts, difference }, question, unit, strong) {
  const of = (value) => strong(signed(unit, value));
  return [
    "Of the difference, ",
    of(parts.onlyA),
    ` ${Math.abs(parts.onlyA) === 1 ? "comes" : "come"} from works that only ${question.a} has, `,
    of(parts.onlyB),
    ` from works that only ${question.b} has, and `,
    of(parts.metadata),
    " from what the two say differently of the same works",
  ];
}

/** The section's content. `context`: `{ask, question, world, plain, lines, signal}`. */
export async function tellDecomposition(body, decomposition, context) {
  const { question, plain } = context;
  const unit = unitOf(decomposition.metric);
  const rows = rowsOf(decomposition, question);
  const notes = (decomposition.notes ?? []).map((note) => h("p", { class: "small quiet" }, typeset(note)));
  if (rows.length === 0) {
    fill(body, h("p", {}, "The two have no value in common that could be taken apart."), notes);
    return;
  }
  const chief = chiefRow(rows);
  const inside = h("div");
  const choose = h(
    "select",
    {
      "aria-label": "Years of the decomposition",
      on: { change: () => show(rows.find((row) => String(row.year) === choose.value)) },
    },
    [chief, ...rows.filter((row) => row !== chief)].map((row) =>
      h("option", { value: String(row.year), selected: row === chief }, row.year === null ? `all years, ${yearsWords(row, question)}` : row.year),
    ),
  );
  fill(
    body,
    rows.length > 1 ? h("p", { class: "plain-choice" }, h("label", {}, "Taken apart for ", choose)) : null,
    inside,
    h("details", { class: "fold" }, h("summary", {}, "How it is taken apart"), notes),
  );

  async function show(row) {
    await tellRow(inside, row, { ...context, unit });
  }

  await show(chief);
}

async function tellRow(inside, row, context) {
  const { ask, question, world, plain, lines, unit } = context;
  const years = yearsWords(row, question);
  const works = worksPlace({ testId: "works-behind" });
  const title = (step) => stepTitle(step, question);
  const sides = (name) => ({ name, hue: (forPaper) => hue(world.datasets, name, forPaper) });
  const parts = row.parts
    ? h("p", { "data-testid": "three-parts" }, partsWords(row, question, unit, (words) => h("strong", {}, words)), ".")
    : h("p", {}, "One of the two has no value on the works that both have, so the difference cannot be cut into coverage and metadata.");
  if (row.steps.length === 0) {
    fill(inside, parts, h("p", {}, `For ${years} a step between the two has no value, so the steps cannot be told.`));
    return;
  }
  const rows = differenceRows({ row, a: question.a, b: question.b, unit, words: title });
  const caption = `${question.a} minus ${question.b} in ${years}, step by step`;
  const chart = h("div", { class: "chart", "data-testid": "difference-waterfall", role: "group", "aria-label": caption + ". Each bar is a button that lists the works behind it; the table below has the numbers." });
  const specify = differenceWaterfall({ rows, unit, label: caption, a: sides(question.a), b: sides(question.b) });
  const open = (step) =>
    works.show(`Behind “${title(step)}”, ${years}`, world.datasets, () => worksBehindStep(step.step, row.year, context));
  const pressable = rows
    .filter((each) => each.step !== null && each.step.works > 0)
    .map((each) => ({
      name: each.name,
      label: `${each.name}: ${each.words}, ${count(each.step.works)} ${each.step.works === 1 ? "work" : "works"}. List the works`,
      press: () => open(each.step),
    }));
  fill(
    inside,
    parts,
    h(
      "figure",
      {},
      h(
        "figcaption",
        {},
        h("strong", {}, `From ${question.b} to ${question.a}, ${years}.`),
        ` Each bar is what one step does to the value, in the colour of the database that it makes higher; press it for the works behind it. Read upwards, the steps turn ${question.a} into ${question.b} in the order in which they are taken. `,
        "The axis does not begin at zero.",
      ),
      rowButtons(chart, pressable),
    ),
    quietRow({
      specify,
      title: caption + ". " + plain,
      lines,
      names: ["decomposition", question.a, question.b, question.metric, years],
      downloads: [
        ["CSV", "/comparisons/decomposition.csv" + query(ask)],
        ["CSV of the three parts", "/comparisons/decomposition/parts.csv" + query(ask)],
      ],
    }),
    works.element,
    h(
      "details",
      { class: "fold" },
      h("summary", {}, "Table of the steps"),
      table({
        caption: `${caption}, in the order in which the steps are taken. ${unit === "share" ? "Effects are in points. " : ""}They add up to the difference exactly, but for the rounding here.`,
        testId: "decomposition-table",
        rows: [
          ...row.steps.filter((step) => !step.hidden),
          { total: true, title: "All steps", words: "", before: row.a, after: row.b, effect: row.difference },
        ],
        columns: [
          {
            title: "Step",
            head: true,
            cell: (step) => [title(step), step.words ? h("div", { class: "small quiet definition" }, sentenceCase(stepWords(step, question)) + ".") : null],
          },
          { title: "Before", number: true, cell: (step) => valueOf(unit, step.before) },
          { title: "After", number: true, cell: (step) => valueOf(unit, step.after) },
          { title: "Effect", number: true, cell: (step) => exactly(unit, step.effect) },
          { title: "Works", number: true, cell: (step) => (step.total ? "" : count(step.works)) },
          { title: `of ${world.country(question.country)}`, number: true, cell: (step) => (step.total ? "" : count(step.worksOfCountry)) },
        ],
      }),
    ),
  );
  await drawInto(chart, specify);
}

function valueOf(unit, value) {
  return unit === "share" && value !== null ? (value * 100).toFixed(3) + "\u00a0%" : inUnit(unit, value);
}

/** To three places, so that a column visibly adds up. */
function exactly(unit, value) {
  const size = Math.abs(unit === "share" ? value * 100 : value);
  const text = unit === "count" && Number.isInteger(value) ? count(size) : size.toFixed(3);
  return (Number(text.replaceAll(",", "")) === 0 ? "" : value < 0 ? "−" : "+") + text;
}

/** The answer: both values, the difference, its parts, and the largest step. */
export function differenceAnswer(decomposition, question, named) {
  const unit = unitOf(decomposition.metric);
  const row = chiefRow(rowsOf(decomposition, question));
  if (!row) {
    return null;
  }
  const { a, b } = question;
  const years = yearsWords(row, question);
  const values = [`In ${years} `, named(a), " says ", h("strong", {}, inUnit(unit, row.a)), ", ", named(b), " ", h("strong", {}, inUnit(unit, row.b))];
  if (row.difference === 0) {
    return h("p", {}, values, ": the same.");
  }
  const much = amount(unit, row.difference);
  const first = [values, ": ", h("strong", {}, much + (row.difference > 0 ? " more" : " less")), "."];
  const largest = [...row.steps].sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))[0];
  // What would be told as 0.00 pulls nowhere.
  const least = unit === "share" ? 5e-5 : 5e-3;
  const against = row.steps.some((step) => step.effect * (largest?.effect ?? 0) < 0 && Math.abs(step.effect) >= least);
  return [
    h("p", {}, first, row.parts ? [" ", partsWords(row, question, unit, (words) => words), "."] : ""),
    largest && largest.effect !== 0
      ? h(
          "p",
          {},
          "By step, the largest reason is ",
          "the ",
          h("strong", {}, reason(largest, question)),
          ` (${signed(unit, largest.effect)})`,
          against ? "; others pull the other way." : ".",
        )
      : null,
  ];
}

function reason(step, question) {
  const title = stepTitle(step, question);
  return title.charAt(0).toLowerCase() + title.slice(1);
}
