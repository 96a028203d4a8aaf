// What else the series show, beyond the answer: what moved a share, its break, the effect of an
// event, and its change taken apart by partner.

import { query } from "./api.js";
import { draw } from "./chart.js";
import { fill, h, table } from "./dom.js";
import { quietRow } from "./figure.js";
import { count, id, list, number, points, sentenceCase, typeset } from "./format.js";
import { mark } from "./palette.js";
import { waterfallChart, waterfallRows } from "./waterfallchart.js";

const mostParts = 10;
const signed = (fraction) => (fraction < 0 ? "−" : "+") + points(fraction);

/** What stands above and below the line of a share, where it can be said shortly. */
function counts(metric, partner) {
  const [abroad, all, within] = ["the works with partners abroad", "all works", "the works with " + partner];
  return (
    {
      "international-share": [abroad, all],
      "partner-share": [within, all],
      "partner-share-of-international": [within, abroad],
    }[metric] ?? ["the count above the line", "the count below it"]
  );
}

/** "The change of −7.2 points … is made of +6.7 points by …, which rose …, and −13.9 points by …" */
function sharesOfChange(own, measurement, question, world) {
  const parts = own.filter((each) => id(each.finding) === "numerator-denominator");
  const [above, below, sum] = [1, 2, 3].map((rank) => parts.find((each) => each.rank === rank));
  if (!above || !below || !sum) {
    return null;
  }
  const at = (year) =>
    measurement.observations.find(
      (each) =>
        each.year === year &&
        (each.partner ?? "") === (sum.partner ?? "") &&
        (each.entity ?? "") === "",
    );
  const [first, last] = [at(sum.from), at(sum.to)];
  const moved = (name) => {
    const [before, after] = [first, last].map((each) => number(each?.[name]));
    if (before === null || after === null) {
      return "";
    }
    return before === after
      ? `, which stayed at ${count(after)}`
      : `, which ${after > before ? "rose" : "fell"} from ${count(before)} to ${count(after)}`;
  };
  const [over, under] = counts(question.metric, world.countryInSentence(sum.partner ?? ""));
  return (
    `the change of ${signed(number(sum.value))} from ${sum.from} to ${sum.to} is made of ` +
    `${signed(number(above.value))} by ${over}${moved("numerator")}, and ` +
    `${signed(number(below.value))} by ${under}${moved("denominator")}.`
  );
}

/** A sentence of the server without the words that the paragraph begins with. */
function shortened(each) {
  const bend = /\bbreaks? in (\d{4}): (.+)$/.exec(each.text);
  return typeset(
    bend
      ? `the course bends in ${bend[1]}: ${bend[2]}`
      : each.text.replace(`In ${each.dataset}, `, ""),
  );
}

/** The sentences of the further findings, a paragraph a dataset; empty where there are none. */
function sentences(findings, measurements, question, world) {
  return measurements
    .map((measurement) => {
      const name = measurement.dataset.name;
      const own = findings.filter(
        (each) => each.dataset === name && (each.entity ?? "") === "" && each.text,
      );
      const texts = [
        sharesOfChange(own, measurement, question, world),
        ...own
          .filter((each) => ["break", "interrupted-time-series"].includes(id(each.finding)))
          .map(shortened),
      ].filter(Boolean);
      return texts.length === 0
        ? null
        : h(
            "p",
            {},
            "In ",
            mark(world.datasets, name),
            h("strong", {}, name),
            " ",
            texts.map((text, index) => (index === 0 ? text : " " + sentenceCase(text))),
          );
    })
    .filter(Boolean);
}

/** What the findings cannot say, each sentence once with the datasets that it is about. */
function reservations(notes) {
  const about = new Map();
  for (const { dataset, note } of notes) {
    about.set(note, [...(about.get(note) ?? []), dataset]);
  }
  return [...about].map(([note, names]) =>
    h("p", { class: "small quiet" }, h("strong", {}, list([...new Set(names)])), ": ", note),
  );
}

/** The change of one dataset by partner: its parts, and where it begins and ends. */
function change(findings, measurement, world, everyPartner) {
  const name = measurement.dataset.name;
  const rows = findings.filter(
    (each) => each.dataset === name && id(each.finding) === "decomposition",
  );
  const parts = rows
    .filter((each) => (each.partner ?? "") !== "" && number(each.value) !== 0)
    .sort((a, b) => number(a.value) - number(b.value))
    .map((each) => ({ name: world.country(each.partner), value: number(each.value) }));
  const sum = rows.find((each) => (each.partner ?? "") === "");
  const at = (year) => {
    const found = measurement.observations.find(
      (each) => each.year === year && (each.partner ?? "") === "" && (each.entity ?? "") === "",
    );
    if (found) {
      return { year, value: number(found.value) };
    }
    // Where it is the parts that were measured, all of them add up to the whole.
    const parts = measurement.observations.filter(
      (each) => each.year === year && (each.entity ?? "") === "",
    );
    return everyPartner && parts.length > 0
      ? { year, value: parts.reduce((total, each) => total + (number(each.value) ?? 0), 0) }
      : null;
  };
  const from = sum ? at(sum.from) : null;
  const to = sum ? at(sum.to) : null;
  return parts.length > 0 && from && to ? { name, parts, from, to } : null;
}

/** Fills the element; nothing where the findings have no more to say. */
export async function tellFurther(
  element,
  { findings, notes, measurements, world, question, plain, lines, asked },
) {
  const everyPartner = question.partner === "all";
  const told = everyPartner ? [] : sentences(findings, measurements, question, world);
  const changes = measurements
    .map((each) => change(findings, each, world, everyPartner))
    .filter(Boolean);
  if (told.length === 0 && changes.length === 0) {
    fill(element);
    return;
  }
  const pictures = changes.map((each) => picture(each, { world, question, plain, lines, asked }));
  fill(
    element,
    h(
      "section",
      { "data-testid": "further" },
      h("h2", {}, "What is behind it"),
      told,
      everyPartner ? null : reservations(notes),
      pictures.map((each) => each.element),
    ),
  );
  await Promise.all(pictures.map((each) => each.draw()));
}

function picture(each, { world, question, plain, lines, asked }) {
  const rows = waterfallRows({ ...each, most: mostParts });
  const title = `In ${each.name}, the change from ${each.from.year} to ${each.to.year} by partner`;
  const specify = waterfallChart({
    rows,
    label: title,
    hue: (inks) => inks.hues[world.datasets.findIndex((known) => known.name === each.name) % inks.hues.length],
  });
  const chart = h("div", {
    class: "chart",
    "data-testid": "waterfall",
    role: "img",
    "aria-label": title + "; the table below has the numbers.",
  });
  const element = h(
    "div",
    {},
    h(
      "figure",
      {},
      h(
        "figcaption",
        {},
        h("strong", {}, title),
        ". Each work with partners abroad is split in equal parts among them, so that the bars add up.",
      ),
      chart,
    ),
    quietRow({
      specify,
      title: title + ". " + plain,
      lines,
      names: ["decomposition", question.metric, question.country, each.name],
      downloads: [["Findings as CSV", "/findings.csv" + query({ ...asked, dataset: each.name })]],
    }),
    h(
      "details",
      { class: "fold" },
      h("summary", {}, "Table by partner"),
      table({
        caption: title + ", in percentage points",
        testId: "waterfall-table",
        columns: [
          { title: "Partner", head: true, cell: (row) => row.name },
          { title: "Part of the change", number: true, cell: (row) => exactPoints(row.value) },
        ],
        rows: [...each.parts, { name: "All partners", value: each.to.value - each.from.value }],
      }),
    ),
  );
  return { element, draw: () => draw(chart, specify) };
}

/** Points to three places, so that a column of them visibly adds up. */
function exactPoints(fraction) {
  const text = Math.abs(fraction * 100).toFixed(3);
  return Number(text) === 0 ? text : (fraction < 0 ? "−" : "+") + text;
}
