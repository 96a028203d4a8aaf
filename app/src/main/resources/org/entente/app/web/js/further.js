// What else the series show, beyond the answer: what moved a share, its break, the effect of an
// event, and its change taken apart by partner.

import { query } from "./api.js";
import { draw } from "./chart.js";
import { fill, h, table } from "./dom.js";
import { quietRow } from "./figure.js";
import { id, number, points } from "./format.js";
import { mark } from "./palette.js";
import { waterfallChart, waterfallRows } from "./waterfallchart.js";

const mostParts = 10;
const told = ["numerator-denominator", "break", "interrupted-time-series"];

/** The sentences of the further findings, a paragraph a dataset; null where there are none. */
function sentences(findings, measurements, world) {
  const paragraphs = measurements
    .map(({ dataset }) => {
      const own = findings.filter(
        (each) =>
          each.dataset === dataset.name &&
          told.includes(id(each.finding)) &&
          (each.entity ?? "") === "" &&
          each.text,
      );
      const texts = [...new Set(own.map((each) => each.text))];
      return texts.length === 0
        ? null
        : h(
            "li",
            {},
            mark(world.datasets, dataset.name),
            h("strong", {}, dataset.name),
            h("ul", { class: "plain" }, texts.map((text) => h("li", {}, text))),
          );
    })
    .filter(Boolean);
  return paragraphs.length === 0 ? null : h("ul", { class: "plain" }, paragraphs);
}

/** The change of one dataset by partner: its parts, and where it begins and ends. */
function change(findings, measurement, world) {
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
    return found ? { year, value: number(found.value) } : null;
  };
  const from = sum ? at(sum.from) : null;
  const to = sum ? at(sum.to) : null;
  return parts.length > 0 && from && to ? { name, parts, from, to, text: sum.text } : null;
}

/** Fills the element; nothing where the findings have no more to say. */
export async function tellFurther(element, { findings, measurements, world, question, plain, lines, asked }) {
  const list = question.partner === "all" ? null : sentences(findings, measurements, world);
  const changes = measurements.map((each) => change(findings, each, world)).filter(Boolean);
  if (!list && changes.length === 0) {
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
      list,
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
      h("summary", {}, "Table"),
      table({
        caption: title,
        columns: [
          { title: "Partner", cell: (row) => row.name },
          { title: "Part of the change", number: true, cell: (row) => (row.value < 0 ? "−" : "+") + points(row.value) },
        ],
        rows: each.parts,
      }),
    ),
  );
  return { element, draw: () => draw(chart, specify) };
}
