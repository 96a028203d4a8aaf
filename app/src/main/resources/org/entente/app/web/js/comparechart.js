// The pictures of a comparison: both series, and their difference as bars.

import { axisFrom } from "./chart.js";
import { inUnit, points } from "./format.js";
import { colours, place, shape } from "./palette.js";
import { seriesChart } from "./serieschart.js";

/** Both series, from the differences' two sides. */
export function comparisonPictures({ question, differences, world, unit, label }) {
  const line = (name, side) => ({
    dataset: name,
    partner: question.partner,
    label: name,
    place: place(world.datasets, name),
    shape: shape(world.datasets, name),
    points: differences.map((each) => ({
      year: each.year,
      value: each[side],
      numerator: null,
      denominator: null,
      lower: null,
      upper: null,
      lowest: null,
      highest: null,
    })),
  });
  const lines = [line(question.a, "a"), line(question.b, "b")];
  return {
    lines,
    empty: lines.every((each) => each.points.every((point) => point.value === null)),
    series: seriesChart({
      series: lines,
      unit,
      from: question.from,
      to: question.to,
      events: [],
      label,
    }),
  };
}

const gutter = 56;

/** A minus B by year: above the line A is higher, below it B. */
export function differenceChart({ differences, unit, a, b }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const scale = unit === "share" ? 100 : 1;
    const rows = differences
      .filter((each) => each.difference !== null)
      .map((each) => ({
        year: String(each.year),
        value: each.difference * scale,
        side: each.difference >= 0 ? a.name : b.name,
        tip:
          `${each.year}: ` +
          (each.difference === 0
            ? "no difference"
            : `${unit === "share" ? points(each.difference) : inUnit(unit, Math.abs(each.difference))} higher in ${each.difference > 0 ? a.name : b.name}`) +
          `\n${a.name} ${inUnit(unit, each.a)}, ${b.name} ${inUnit(unit, each.b)}`,
      }));
    const values = rows.map((row) => row.value);
    const axis = axisFrom(Math.min(0, ...values), Math.max(0, ...values));
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: `${a.name} minus ${b.name}`,
      width: width - gutter,
      height: 180,
      data: { values: rows },
      layer: [
        {
          mark: { type: "bar", tooltip: true },
          encoding: {
            x: yearBand(differences.map((each) => each.year), width - gutter),
            y: {
              field: "value",
              type: "quantitative",
              scale: { domain: axis.domain, nice: false },
              axis: { values: axis.values, format: "+~r", title: null, minExtent: gutter - 10,
                labelExpr: "datum.value === 0 ? '0' : datum.label" },
            },
            color: {
              field: "side",
              type: "nominal",
              scale: { domain: [a.name, b.name], range: [a.hue(forPaper), b.hue(forPaper)] },
              legend: null,
            },
            tooltip: { field: "tip", type: "nominal" },
          },
        },
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rule", color: inks.ink, strokeWidth: 1 },
          encoding: { y: { field: "zero", type: "quantitative" } },
        },
        ...[
          [a.name + " higher", "top", axis.domain[1] > 0],
          [b.name + " higher", "bottom", axis.domain[0] < 0],
        ]
          .filter(([, , there]) => there)
          .map(([words, where]) => ({
            data: { values: [{ words }] },
            mark: {
              type: "text",
              align: "left",
              baseline: where === "top" ? "bottom" : "top",
              fontSize: 11,
              color: inks.quiet,
            },
            encoding: {
              text: { field: "words", type: "nominal" },
              x: { value: 0 },
              y: { value: where === "top" ? -6 : 186 + 18 },
            },
          })),
      ],
    };
  };
}

/** An axis of bars by year; labels thin out where there is little room. */
export function yearBand(years, width) {
  const every = Math.max(1, Math.ceil((years.length * 44) / width));
  return {
    field: "year",
    type: "ordinal",
    axis: {
      title: null,
      labelAngle: 0,
      ticks: false,
      domain: false,
      values: years.map(String).filter((_, index) => (years.length - 1 - index) % every === 0),
    },
    scale: { domain: years.map(String), paddingInner: 0.25, paddingOuter: 0.1 },
  };
}
