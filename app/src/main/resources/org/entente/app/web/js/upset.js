// Which publications which of several databases have: a row for each combination, its databases as
// dots and its publications as a bar (after Lex and others' UpSet, 2014).

import { axisFrom } from "./chart.js";
import { count } from "./format.js";
import { colours } from "./palette.js";

/** @param combinations `{datasets, publications}`, the largest first; `hue(name, forPaper)` */
export function upsetChart({ combinations, datasets, label, hue }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const rows = combinations.map((each, index) => ({ ...each, row: String(index), name: each.datasets.join(", ") }));
    const column = Math.min(70, Math.max(28, Math.floor((width * 0.4) / datasets.length)));
    const plotWidth = Math.max(80, width - column * datasets.length - 110);
    const axis = axisFrom(0, Math.max(1, ...rows.map((row) => row.publications)));
    const y = {
      field: "row",
      type: "nominal",
      sort: null,
      scale: { domain: rows.map((row) => row.row), paddingInner: 0.3 },
      axis: null,
    };
    const x = {
      field: "dataset",
      type: "nominal",
      sort: null,
      scale: { type: "band", domain: datasets },
      axis: { orient: "top", title: null, domain: false, ticks: false, labelAngle: column < 60 ? -40 : 0, labelColor: inks.ink, labelLimit: 120 },
    };
    const height = { step: 26 };
    const dots = rows.flatMap((row) =>
      datasets.map((dataset) => ({
        row: row.row,
        dataset,
        colour: row.datasets.includes(dataset) ? hue(dataset, forPaper) : inks.rule,
        // Told apart in black and white too.
        size: row.datasets.includes(dataset) ? 130 : 30,
        tip: row.name,
      })),
    );
    const spans = rows.map((row) => {
      const held = datasets.filter((dataset) => row.datasets.includes(dataset));
      return { row: row.row, dataset: held[0], last: held.at(-1) };
    });
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      spacing: 12,
      hconcat: [
        {
          width: { step: column },
          height,
          layer: [
            { data: { values: spans }, mark: { type: "rule", color: inks.quiet, strokeWidth: 2 }, encoding: { y, x, x2: { field: "last" } } },
            {
              data: { values: dots },
              mark: { type: "point", filled: true, opacity: 1 },
              encoding: { y, x, color: { field: "colour", type: "nominal", scale: null }, size: { field: "size", type: "quantitative", scale: null }, tooltip: { field: "tip", type: "nominal" } },
            },
          ],
        },
        {
          width: plotWidth,
          height,
          data: { values: rows.map((row) => ({ ...row, words: count(row.publications), tip: `${row.name}: ${count(row.publications)}` })) },
          layer: [
            {
              mark: { type: "bar", color: inks.both, height: 15 },
              encoding: {
                y,
                x: {
                  field: "publications",
                  type: "quantitative",
                  scale: { domain: axis.domain, nice: false },
                  axis: { orient: "top", title: null, values: plotWidth > 320 ? axis.values : axis.values.filter((_, index) => index % 2 === 0), format: ",.10~r", domain: false, ticks: false },
                },
                tooltip: { field: "tip", type: "nominal" },
              },
            },
            {
              mark: { type: "text", align: "left", dx: 6, baseline: "middle" },
              encoding: { y, x: { field: "publications", type: "quantitative" }, text: { field: "words", type: "nominal" } },
            },
          ],
        },
      ],
    };
  };
}
