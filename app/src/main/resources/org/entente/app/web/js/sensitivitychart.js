// One question under several definitions: thin grey lines, the chosen one in the accent.

import { colours } from "./palette.js";
import { dodge, rows, spread, yAxis, gutter } from "./serieschart.js";

const dashes = [[], [6, 3], [2, 3], [8, 3, 2, 3], [4, 4], [1, 2]];

/** @param series `{label, chosen, points: [{year, value}]}`, the plain one first */
export function sensitivityChart({ series, unit, from, to, label }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const keyed = series.map((each) => ({
      ...each,
      dataset: each.label,
      panel: each.label,
      points: each.points.map((point) => ({ ...point, upper: null, highest: null, lower: null, lowest: null, numerator: null, denominator: null })),
    }));
    const ends = keyed.map((each) => {
      const last = each.points.filter((point) => point.value !== null).at(-1);
      return { key: each.label, year: last.year, value: last.value, words: each.label, chosen: each.chosen };
    });
    const right = 16 + 7.2 * Math.max(...ends.map((end) => end.words.length));
    const plotWidth = Math.max(120, Math.min(width, 760) - gutter - right);
    const plotHeight = width < 520 ? 200 : 220;
    const { domain, ...y } = yAxis(unit, spread(keyed), plotHeight, 20);
    dodge(ends, (value) => plotHeight * (1 - (value - domain[0]) / (domain[1] - domain[0] || 1)), plotHeight);
    const first = from === to ? from - 1 : from;
    const last = from === to ? to + 1 : to;
    const every = Math.max(1, Math.ceil((last - first) / (plotWidth / 48)));
    const ticks = [];
    for (let year = last; year >= first; year -= every) {
      ticks.unshift(year);
    }
    const x = {
      field: "year",
      type: "quantitative",
      scale: { domain: [first, last], nice: false, zero: false },
      axis: { values: ticks, format: "d", title: null, grid: false, labelFlush: false },
    };
    const scale = (range) => ({ domain: keyed.map((each) => each.label), range });
    const colour = {
      field: "key",
      type: "nominal",
      legend: null,
      scale: scale(keyed.map((each) => (each.chosen ? inks.accent : inks.quiet))),
    };
    const place = { field: "pixel", type: "quantitative", scale: null, axis: null };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: plotHeight,
      data: { values: rows(keyed, unit) },
      layer: [
        ...[1.5, 2.5].map((strokeWidth) => ({
          transform: [
            { filter: { field: "key", oneOf: keyed.filter((each) => each.chosen === (strokeWidth > 2)).map((each) => each.label) } },
          ],
          mark: { type: "line", strokeJoin: "round", strokeWidth },
          encoding: {
            x,
            y,
            color: colour,
            strokeDash: {
              field: "key",
              type: "nominal",
              legend: null,
              scale: scale(keyed.map((_, index) => dashes[index % dashes.length])),
            },
          },
        })),
        {
          mark: { type: "point", filled: true, size: 26, opacity: 1 },
          encoding: { x, y, color: colour, tooltip: { field: "tip", type: "nominal" } },
        },
        {
          data: { name: "focus", values: [] },
          mark: { type: "point", size: 220, strokeWidth: 2, filled: false, color: inks.ink },
          encoding: { x, y },
        },
        {
          data: { values: ends },
          mark: { type: "text", align: "left", dx: 10, baseline: "middle", fontWeight: 600 },
          encoding: { x, y: place, text: { field: "words", type: "nominal" }, color: colour },
        },
      ],
    };
  };
}
