// The API's measurements as series to draw, to read out and to put into tables.

import { table } from "./dom.js";
import { id, inUnit, number } from "./format.js";
import { place, shape } from "./palette.js";

/**
 * An observation with its numbers as numbers; what is missing stays null. A year is unfinished where
 * the database was exported before its end.
 */
function point(observation, exported) {
  const year = observation.year ?? null;
  return {
    year,
    unfinished: year !== null && exported !== null && exported <= year,
    entity: observation.entity ?? "",
    partner: observation.partner ?? "",
    value: number(observation.value),
    numerator: number(observation.numerator),
    denominator: number(observation.denominator),
    lower: number(observation.lower),
    upper: number(observation.upper),
    lowest: number(observation.lowest),
    highest: number(observation.highest),
  };
}

/** A metric's unit: share, count or index. */
export function unitOf(metric) {
  return id(metric.unit);
}

/**
 * The series of the country as a whole, one a dataset and partner:
 * `{dataset, partner, panel, label, place, shape, points}`, years ascending.
 */
export function seriesOf(measurements, world) {
  const all = [];
  for (const measurement of measurements) {
    const name = measurement.dataset.name;
    const partners = new Map();
    const dated = /^\d{4}/.exec(measurement.dataset.datasetDate ?? "");
    const exported = dated ? +dated[0] : null;
    for (const each of measurement.observations.map((one) => point(one, exported))) {
      if (each.entity === "" && each.year !== null) {
        if (!partners.has(each.partner)) {
          partners.set(each.partner, []);
        }
        partners.get(each.partner).push(each);
      }
    }
    for (const [partner, points] of partners) {
      all.push({
        dataset: name,
        partner,
        panel: world.country(partner),
        label: name,
        place: place(world.datasets, name),
        shape: shape(world.datasets, name),
        points: points.sort((a, b) => a.year - b.year),
      });
    }
  }
  return all;
}

/** Whether a measurement has values of entities (organisations, areas) beside the country's. */
export function entitiesIn(measurement) {
  return measurement.observations.filter((each) => (each.entity ?? "") !== "").length;
}

const mostEntities = 200;
const significant = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** The values of what is not the country as a whole (organisations, effects); null without any. */
export function entitiesTable(measurements, metric, caption) {
  const unit = unitOf(metric);
  const all = measurements.flatMap(({ dataset, observations }) =>
    observations
      .filter((each) => (each.entity ?? "") !== "")
      .map((each) => ({ ...point(each, null), dataset: dataset.name })),
  );
  if (all.length === 0) {
    return null;
  }
  const rows = all.slice(0, mostEntities);
  // An interval that ends at 0.004 does not end at 0.
  const written = (value) =>
    unit === "index" && value !== null ? significant.format(value).replace("-", "−") : inUnit(unit, value);
  const has = (name) => rows.some((row) => row[name] !== null);
  return table({
    caption:
      caption +
      (all.length > rows.length ? ` The first ${rows.length} of ${all.length}; the CSV file has all.` : ""),
    testId: "entities-table",
    columns: [
      { title: "Of", head: true, cell: (row) => row.entity },
      measurements.length > 1 && { title: "Dataset", cell: (row) => row.dataset },
      has("year") && { title: "Year", cell: (row) => row.year ?? "–" },
      { title: "Value", number: true, cell: (row) => written(row.value) },
      has("lower") && {
        title: "95 % interval",
        number: true,
        cell: (row) =>
          row.lower === null || row.upper === null
            ? "–"
            : written(row.lower) + " to " + written(row.upper),
      },
    ].filter(Boolean),
    rows,
  });
}

/** The partners with the largest last values, largest first. */
export function largestPartners(series, most) {
  const last = new Map();
  for (const each of series) {
    const end = each.points.filter((one) => one.value !== null).at(-1);
    if (end) {
      last.set(each.partner, Math.max(last.get(each.partner) ?? 0, end.value));
    }
  }
  return [...last.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([partner]) => partner);
}
