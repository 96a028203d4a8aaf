// A change taken apart: from the share of one year to that of another, a bar for each partner, so
// that the bars visibly add up.

import { inUnit } from "./format.js";
import { colours } from "./palette.js";

/**
 * The rows of a waterfall, top to bottom.
 *
 * @param parts `{name, value}`, the value signed, largest fall first
 * @param from `{year, value}` where it begins
 * @param to `{year, value}` where it ends
 * @param most how many parts stand by themselves; the rest is one bar
 */
export function waterfallRows({ parts, from, to, most }) {
  const largest = new Set(
    [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most),
  );
  const shown = parts.filter((part) => largest.has(part));
  const others = parts.filter((part) => !largest.has(part));
  if (others.length > 0) {
    shown.push({
      name: `${others.length} other partners`,
      value: others.reduce((sum, part) => sum + part.value, 0),
    });
  }
  let level = from.value;
  const steps = shown.map((part) => {
    const start = level;
    level += part.value;
    return {
      name: part.name,
      start,
      end: level,
      kind: part.value < 0 ? "fall" : "rise",
      words: words(part.value),
    };
  });
  const end = (year, value) => ({
    name: String(year),
    start: 0,
    end: value,
    kind: "level",
    words: inUnit("share", value),
  });
  return [end(from.year, from.value), ...steps, end(to.year, to.value)];
}

/** Two places for all, so that the labels add up as the bars do. */
function words(fraction) {
  const text = Math.abs(fraction * 100).toFixed(2);
  return (Number(text) === 0 ? "" : fraction < 0 ? "−" : "+") + text + "\u00a0points";
}

/** The picture of the rows. `hue(inks)` is the dataset's colour. */
export function waterfallChart({ rows, label, hue }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const plotWidth = Math.max(120, width - 190);
    const highest = Math.max(...rows.map((row) => Math.max(row.start, row.end)));
    const x = {
      type: "quantitative",
      scale: { domain: [0, highest * 1.12], nice: true },
      axis: {
        title: null, format: ".0%", labelExpr: "replace(datum.label, '%', '\u00a0%')", orient: "top", grid: true, domain: false, ticks: false,
        labelColor: inks.quiet, tickCount: Math.max(2, Math.floor(plotWidth / 100)),
        gridColor: inks.rule,
      },
    };
    const y = {
      field: "name",
      type: "nominal",
      sort: null,
      axis: { title: null, domain: false, ticks: false, labelFontSize: 13, labelColor: inks.ink,
        labelLimit: 150 },
    };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: { step: 24 },
      data: {
        values: rows.map((row) => ({ ...row, right: Math.max(row.start, row.end) })),
      },
      layer: [
        {
          mark: { type: "bar", height: 13 },
          encoding: {
            y,
            x: { ...x, field: "start" },
            x2: { field: "end" },
            color: {
              field: "kind",
              type: "nominal",
              scale: { domain: ["level", "fall", "rise"], range: [hue(inks), inks.accent, inks.both] },
              legend: null,
            },
          },
        },
        {
          mark: { type: "text", align: "left", dx: 6, baseline: "middle", fontSize: 11,
            color: inks.quiet },
          encoding: { y, x: { ...x, field: "right" }, text: { field: "words", type: "nominal" } },
        },
      ],
    };
  };
}
