// A metric's own chart: the Vega-Lite specification that its plugin brings, over the observations
// that the page shows. It is data from a plugin and never run: expressions are interpreted, nothing
// is fetched (chart.js), and what it says of how it is embedded is left out.

import { colours } from "./palette.js";

const apart = ["facet", "repeat", "concat", "hconcat", "vconcat"];
const hued = ["color", "fill", "stroke"];

/**
 * The picture of a plugin's specification. Its data are named `observations`: a row an observation,
 * with the columns of the CSV file and `partnerName`.
 *
 * @param chart the specification
 */
export function ownChart({ chart, series, country, label }) {
  const { usermeta, ...given } = chart;
  const observations = series.flatMap((each) =>
    each.points
      .filter((point) => point.value !== null)
      .map((point) => ({
        dataset: each.dataset,
        country,
        partner: each.partner,
        partnerName: each.partner === "" ? "" : each.panel,
        year: point.year,
        value: point.value,
        numerator: point.numerator,
        denominator: point.denominator,
        lower: point.lower,
        upper: point.upper,
        lowest: point.lowest,
        highest: point.highest,
      })),
  );
  return (width, forPaper) => ({
    ...dressed(given, paletteOf(series, forPaper)),
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: label,
    data: given.data ?? { name: "observations" },
    datasets: { ...given.datasets, observations },
    ...(isOneView(given)
      ? {
          width: Math.max(120, width - 4),
          height: given.height ?? (width < 520 ? 240 : 320),
          autosize: { type: "fit-x", contains: "padding" },
        }
      : {}),
  });
}

/** Views side by side have widths of their own. */
function isOneView(chart) {
  const { row, column, facet } = chart.encoding ?? {};
  return !row && !column && !facet && apart.every((name) => chart[name] === undefined);
}

function paletteOf(series, forPaper) {
  const { hues } = colours(forPaper);
  const seen = new Map(series.map((each) => [each.dataset, each]));
  return {
    domain: [...seen.keys()],
    hues: [...seen.values()].map((each) => hues[each.place]),
    shapes: [...seen.values()].map((each) => each.shape),
  };
}

/** The specification with each dataset in its hue and shape, where it says nothing else. */
function dressed(value, palette) {
  if (Array.isArray(value)) {
    return value.map((each) => dressed(each, palette));
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (inner?.field === "dataset" && inner.scale === undefined) {
        if (hued.includes(name)) {
          return [name, { ...inner, scale: { domain: palette.domain, range: palette.hues } }];
        }
        if (name === "shape") {
          return [name, { ...inner, scale: { domain: palette.domain, range: palette.shapes } }];
        }
      }
      return [name, name === "datasets" || name === "data" ? inner : dressed(inner, palette)];
    }),
  );
}
