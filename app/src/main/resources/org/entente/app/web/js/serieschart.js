// The line chart of observations: a line a database, named at its end; the interval as a light
// band, the unknown-country bounds as a lighter one; events as thin rules with a name at the top.

import { axisFrom } from "./chart.js";
import { inUnit } from "./format.js";
import { colours } from "./palette.js";

export const gutter = 46;
const eventRow = 15;

/** What a reader hears or sees of one point. */
export function pointWords(series, point, unit) {
  const parts = [`${series.label}, ${point.year}: ${inUnit(unit, point.value)}`];
  if (point.numerator !== null && point.denominator !== null) {
    parts.push(`${inUnit("count", point.numerator)} of ${inUnit("count", point.denominator)} works`);
  }
  if (point.lower !== null && point.upper !== null) {
    parts.push(`95 % interval ${inUnit(unit, point.lower)} to ${inUnit(unit, point.upper)}`);
  }
  if (point.lowest !== null && point.highest !== null) {
    parts.push(
      `with unknown countries ${inUnit(unit, point.lowest)} to ${inUnit(unit, point.highest)}`,
    );
  }
  if (point.unfinished) {
    parts.push("the year was not over when the database was exported");
  }
  return parts;
}

/** The marks that every picture of series shares. */
function bandsAndLines(y, x, palette) {
  const colour = {
    field: "key",
    type: "nominal",
    scale: { domain: palette.map((each) => each.key), range: palette.map((each) => each.hue) },
    legend: null,
  };
  const shape = {
    field: "key",
    type: "nominal",
    scale: { domain: palette.map((each) => each.key), range: palette.map((each) => each.shape) },
    legend: null,
  };
  return {
    colour,
    shape,
    layers: [
      {
        transform: [{ filter: "isValid(datum.lowest) && isValid(datum.highest)" }],
        mark: { type: "area", opacity: 0.1 },
        encoding: { x, y: { ...y, field: "lowest" }, y2: { field: "highest" }, color: colour },
      },
      {
        transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
        mark: { type: "area", opacity: 0.25 },
        encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color: colour },
      },
      {
        transform: [{ filter: "datum.solid" }],
        mark: { type: "line", strokeWidth: 2, strokeJoin: "round" },
        encoding: { x, y, color: colour },
      },
      {
        transform: [{ filter: "datum.dashed" }],
        mark: { type: "line", strokeWidth: 2, strokeDash: [5, 4] },
        encoding: { x, y, color: colour },
      },
    ],
  };
}

/** The axis of values; its ticks thin out where there is little room. */
export function yAxis(unit, range, room, each) {
  const axis = axisFrom(range.lowest, range.highest);
  const every = Math.max(1, Math.ceil((axis.values.length * each) / room));
  const step = (axis.values[1] - axis.values[0]) * every;
  const decimals = [0, 1, 2, 3].find((each) => isRound(step * 100 * 10 ** each)) ?? 3;
  const format = unit === "share" ? `.${decimals}%` : ",.10~r";
  return {
    field: "value",
    type: "quantitative",
    scale: { domain: axis.domain, nice: false, zero: true },
    axis: {
      values: axis.values.filter((_, index) => index % every === 0),
      format,
      title: null,
      // "10 %", as the prose has it, not "10%".
      labelExpr: unit === "share" ? "replace(datum.label, '%', '\u00a0%')" : "datum.label",
    },
    domain: axis.domain,
  };
}

function isRound(value) {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** What the axis must hold: the values and the upper ends of their bands. */
export function spread(series) {
  const values = series.flatMap((each) =>
    each.points.flatMap((point) =>
      [point.value, point.upper, point.highest].filter((value) => value !== null),
    ),
  );
  return { lowest: Math.min(0, ...values), highest: Math.max(0, ...values) };
}

/** The data of a picture of series. */
export function rows(series, unit) {
  return series.flatMap((each) =>
    each.points
      .filter((point) => point.value !== null)
      .map((point, index, known) => ({
        ...point,
        solid: point.unfinished !== true,
        // The dashed piece starts at the last finished year.
        dashed: point.unfinished === true || known[index + 1]?.unfinished === true,
        key: each.dataset,
        partner: each.partner,
        panel: each.panel,
        tip: pointWords(each, point, unit).join("\n"),
      })),
  );
}

function palette(series, hues) {
  const seen = new Map();
  for (const each of series) {
    seen.set(each.dataset, {
      key: each.dataset,
      hue: hues[each.place],
      shape: each.shape,
    });
  }
  return [...seen.values()];
}

/**
 * One picture of a few series.
 *
 * @param series `{dataset, label, place, shape, points: [{year, value, lower, …}]}`
 * @param events `{name, at, until}` in years, where 2018 is the middle of 2018
 */
export function seriesChart({ series, unit, from, to, events, label }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const compact = width < 520;
    const ends = endLabels(series, unit, compact);
    const right = 28 + 7 * Math.max(...ends.map((end) => end.words.length));
    const plotWidth = Math.max(120, width - gutter - right);
    const plotHeight = compact ? 240 : Math.round(Math.min(400, Math.max(280, plotWidth * 0.5)));
    const y = yAxis(unit, spread(series), plotHeight, 20);
    const { domain, ...yChannel } = y;
    const scaleY = (value) =>
      plotHeight * (1 - (value - domain[0]) / (domain[1] - domain[0] || 1));
    dodge(ends, scaleY, plotHeight);
    const first = from === to ? from - 1 : from;
    const last = from === to ? to + 1 : to;
    const scaleX = (year) => ((year - first) / (last - first)) * plotWidth;
    const shown = placeEvents(events, first, last, scaleX, plotWidth);
    const every = Math.max(1, Math.ceil((last - first) / (plotWidth / (compact ? 46 : 52))));
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
    const { colour, shape, layers } = bandsAndLines(yChannel, x, palette(series, inks.hues));
    const top = shown.length === 0 ? 0 : 1 + Math.max(...shown.map((event) => event.row));
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: plotHeight,
      data: { values: rows(series, unit) },
      layer: [
        ...eventLayers(shown, top, x, inks, plotHeight),
        ...layers,
        {
          params: [
            {
              name: "near",
              select: { type: "point", on: "pointerover", nearest: true, clear: "pointerout" },
            },
          ],
          mark: { type: "point", filled: true, opacity: 1 },
          encoding: {
            x,
            y: yChannel,
            color: colour,
            shape,
            tooltip: { field: "tip", type: "nominal" },
            size: { condition: { param: "near", empty: false, value: 150 }, value: 46 },
          },
        },
        {
          data: { name: "focus", values: [] },
          mark: { type: "point", size: 260, strokeWidth: 2, filled: false, color: inks.ink },
          encoding: { x, y: yChannel },
        },
        {
          data: { values: ends },
          mark: { type: "point", filled: true, size: 50, opacity: 1, xOffset: 15 },
          encoding: {
            x,
            y: { field: "pixel", type: "quantitative", scale: null, axis: null },
            color: colour,
            shape,
          },
        },
        {
          data: { values: ends },
          mark: { type: "text", align: "left", dx: 24, baseline: "middle", fontWeight: 600 },
          encoding: {
            x,
            y: { field: "pixel", type: "quantitative", scale: null, axis: null },
            text: { field: "words", type: "nominal" },
          },
        },
      ],
    };
  };
}

function endLabels(series, unit, compact) {
  return series
    .map((each) => {
      const known = each.points.filter((point) => point.value !== null);
      const end = known[known.length - 1];
      const limit = compact ? 12 : 22;
      const name =
        each.label.length > limit ? each.label.slice(0, limit - 1) + "…" : each.label;
      return (
        end && {
          key: each.dataset,
          year: end.year,
          value: end.value,
          words: compact ? name : name + "  " + inUnit(unit, end.value),
        }
      );
    })
    .filter(Boolean);
}

/** Keeps the labels a line apart, nearest to their line ends. */
export function dodge(ends, scaleY, height) {
  const gap = 16;
  ends.sort((a, b) => scaleY(a.value) - scaleY(b.value));
  for (const [index, end] of ends.entries()) {
    end.pixel = scaleY(end.value);
    if (index > 0) {
      end.pixel = Math.max(end.pixel, ends[index - 1].pixel + gap);
    }
  }
  let limit = height;
  for (const end of [...ends].reverse()) {
    end.pixel = Math.min(end.pixel, limit);
    limit = end.pixel - gap;
  }
}

function placeEvents(events, first, last, scaleX, width) {
  const taken = [];
  return events
    .filter((event) => event.at >= first && event.at <= last)
    .sort((a, b) => a.at - b.at)
    .map((event) => {
      const x = scaleX(event.at);
      const room = event.name.length * 6 + 10;
      const leftwards = x + room > width + 40;
      const span = leftwards ? [x - room, x] : [x, x + room];
      let row = 0;
      while (taken.some((each) => each.row === row && each.a < span[1] && span[0] < each.b)) {
        row++;
      }
      taken.push({ row, a: span[0], b: span[1] });
      return { ...event, row, leftwards, until: event.until && Math.min(event.until, last) };
    });
}

function eventLayers(events, top, x, inks, height) {
  const layer = (event) => {
    const rise = -8 - event.row * eventRow;
    return [
      {
        data: { values: [{ year: event.at, tip: event.what }] },
        mark: { type: "rule", color: inks.quiet, strokeWidth: 1, opacity: 0.7, tooltip: true },
        encoding: {
          x,
          y: { value: rise - 6 },
          y2: { value: height },
          tooltip: { field: "tip", type: "nominal" },
        },
      },
      {
        data: { values: [{ year: event.at, words: event.name, tip: event.what }] },
        mark: {
          type: "text",
          align: event.leftwards ? "right" : "left",
          dx: event.leftwards ? -4 : 4,
          baseline: "middle",
          fontSize: 11,
          color: inks.quiet,
        },
        encoding: {
          x,
          y: { value: rise },
          text: { field: "words", type: "nominal" },
          tooltip: { field: "tip", type: "nominal" },
        },
      },
      ...(event.until
        ? [
            {
              data: { values: [{ year: event.at, end: event.until }] },
              mark: { type: "rect", color: inks.quiet, opacity: 0.08 },
              encoding: {
                x,
                x2: { field: "end" },
                y: { value: 0 },
                y2: { value: height },
              },
            },
          ]
        : []),
    ];
  };
  return top === 0 ? [] : events.flatMap(layer);
}

/** Small multiples: a panel a partner, the same axes in all, a line a database. */
export function multiplesChart({ series, unit, from, to, label }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const columns = width < 440 ? 2 : width < 760 ? 3 : 4;
    const spacing = 22;
    const panelWidth = Math.floor((width - gutter - 12 - spacing * (columns - 1)) / columns);
    const { domain, ...y } = yAxis(unit, spread(series), panelWidth * 0.62, 16);
    const x = {
      field: "year",
      type: "quantitative",
      scale: { domain: [from, to], nice: false, zero: false },
      axis: { values: [from, to], format: "d", title: null, grid: false, labelFlush: true },
    };
    const { colour, layers } = bandsAndLines(y, x, palette(series, inks.hues));
    const panels = [...new Set(series.map((each) => each.panel))];
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      data: { values: rows(series, unit) },
      columns,
      spacing,
      facet: { field: "panel", type: "nominal", sort: panels, header: { title: null } },
      spec: {
        width: panelWidth,
        height: Math.round(panelWidth * 0.62),
        layer: [
          ...layers,
          {
            params: [
              {
                name: "near",
                select: { type: "point", on: "pointerover", nearest: true, clear: "pointerout" },
              },
            ],
            mark: { type: "point", filled: true },
            encoding: {
              x,
              y,
              color: colour,
              tooltip: { field: "tip", type: "nominal" },
              opacity: { condition: { param: "near", empty: false, value: 1 }, value: 0 },
              size: { value: 50 },
            },
          },
        ],
      },
      resolve: { axis: { x: "independent" } },
    };
  };
}

/** From each partner's peak (hollow) to the last year (filled), the largest fall first. */
export function fallsChart({ falls, series, unit, label }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const marks = palette(series, inks.hues);
    const order = [...new Set(falls.map((fall) => fall.panel))];
    const plotWidth = Math.max(120, width - 180);
    const { domain, ...y } = yAxis(
      unit,
      { lowest: 0, highest: Math.max(...falls.map((fall) => fall.peak)) },
      plotWidth,
      56,
    );
    const x = { ...y, axis: { ...y.axis, orient: "top", grid: true } };
    const row = {
      field: "panel",
      type: "nominal",
      sort: order,
      axis: { title: null, domain: false, ticks: false, labelFontSize: 13, labelColor: inks.ink,
        labelLimit: 130 },
    };
    const offset = { field: "key", type: "nominal", scale: { domain: marks.map((m) => m.key) } };
    const colour = {
      field: "key",
      type: "nominal",
      scale: { domain: marks.map((m) => m.key), range: marks.map((m) => m.hue) },
      legend: null,
    };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: { step: 14 + 13 * marks.length, for: "position" },
      data: { values: falls.map((fall) => ({ ...fall, key: fall.dataset })) },
      layer: [
        {
          mark: { type: "rule", strokeWidth: 2 },
          encoding: {
            y: row, yOffset: offset, color: colour,
            x: { ...x, field: "peak" },
            x2: { field: "last" },
          },
        },
        {
          mark: { type: "point", filled: true, size: 55, fill: forPaper ? "#ffffff" : inks.paper,
            strokeWidth: 2 },
          encoding: {
            y: row, yOffset: offset, stroke: { ...colour }, x: { ...x, field: "peak" },
            tooltip: { field: "tip", type: "nominal" },
          },
        },
        {
          mark: { type: "point", filled: true, size: 60, opacity: 1 },
          encoding: {
            y: row, yOffset: offset, color: colour, x: { ...x, field: "last" },
            tooltip: { field: "tip", type: "nominal" },
          },
        },
        {
          mark: { type: "text", align: "left", dx: 9, baseline: "middle", fontSize: 11,
            color: inks.quiet },
          encoding: {
            y: row, yOffset: offset, x: { ...x, field: "right" },
            text: { field: "words", type: "nominal" },
          },
        },
      ],
    };
  };
}
