// Where the difference of two databases comes from, as a picture: from B's value up to A's, a bar
// for each step. The steps stand as they are undone, the last first, so that every bar begins and
// ends at a value that was measured.

import { inUnit, signed } from "./format.js";
import { colours } from "./palette.js";

/**
 * The rows, top to bottom.
 *
 * @param row of the decomposition, its numbers as numbers
 * @param words what a step is called
 */
export function differenceRows({ row, a, b, unit, words }) {
  const end = (name, value) => ({
    name,
    start: value,
    end: value,
    kind: name,
    isEnd: true,
    words: unit === "share" ? (value * 100).toFixed(2) + " %" : inUnit(unit, value),
    step: null,
  });
  // Ends and steps have the same decimals, so that a reader can add them up.
  const steps = row.steps
    .filter((each) => !each.hidden)
    .reverse()
    .map((each) => ({
      name: words(each),
      start: each.after,
      end: each.before,
      kind: each.effect < 0 ? b : a,
      isEnd: false,
      words: signed(unit, each.effect),
      step: each,
    }));
  return [end(b, row.b), ...steps, end(a, row.a)];
}

const rowHeight = 34;

/** The picture of the rows. `a` and `b` are `{name, hue(forPaper)}`. */
export function differenceWaterfall({ rows, unit, label, a, b }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const narrow = width < 520;
    const [left, right] = narrow ? [132, 82] : [210, 96];
    const plotWidth = Math.max(90, width - left - right);
    const scale = unit === "share" ? 100 : 1;
    const levels = rows.flatMap((row) => [row.start, row.end]).map((value) => value * scale);
    const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
    const room = (highest - lowest) * 0.06 || Math.abs(highest) * 0.02 || 1;
    const x = {
      type: "quantitative",
      scale: { domain: [lowest - room, highest + room], zero: false, nice: false },
      axis: {
        title: null,
        orient: "top",
        format: ",~r",
        labelExpr: unit === "share" ? "datum.label + '\u00a0%'" : "datum.label",
        tickCount: Math.max(3, Math.floor(plotWidth / 90)),
        grid: true,
        domain: false,
        ticks: false,
        labelFlush: true,
      },
    };
    const y = {
      field: "name",
      type: "nominal",
      sort: null,
      scale: { domain: rows.map((row) => row.name), paddingInner: 0, paddingOuter: 0 },
      axis: {
        title: null,
        domain: false,
        ticks: false,
        labelFontSize: narrow ? 12 : 13,
        labelColor: inks.ink,
        labelLimit: left - 8,
      },
    };
    const values = rows.map((row, index) => ({
      ...row,
      step: undefined,
      from: row.start * scale,
      to: row.end * scale,
      next: rows[index + 1]?.name ?? row.name,
      tip: `${row.name}: ${row.words}`,
    }));
    const kind = {
      field: "kind",
      type: "nominal",
      legend: null,
      scale: {
        domain: [b.name, a.name],
        range: [b.hue(forPaper), a.hue(forPaper)],
      },
    };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: rows.length * rowHeight,
      data: { values },
      layer: [
        {
          mark: { type: "rule", color: inks.quiet, strokeWidth: 1, opacity: 0.7 },
          encoding: { x: { ...x, field: "to" }, y, y2: { field: "next" } },
        },
        {
          transform: [{ filter: "!datum.isEnd" }],
          mark: { type: "bar", height: 15, minBandSize: 1.5 },
          encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y, color: kind, tooltip: { field: "tip", type: "nominal" } },
        },
        {
          transform: [{ filter: "datum.isEnd" }],
          mark: { type: "tick", orient: "vertical", size: 24, thickness: 5, opacity: 1 },
          encoding: { x: { ...x, field: "to" }, y, color: kind, tooltip: { field: "tip", type: "nominal" } },
        },
        {
          mark: { type: "text", align: "left", dx: 10, baseline: "middle", fontSize: 12, clip: false },
          encoding: {
            y,
            x: { value: plotWidth },
            text: { field: "words", type: "nominal" },
            color: { condition: { test: "datum.isEnd", value: inks.ink }, value: inks.quiet },
          },
        },
      ],
    };
  };
}
