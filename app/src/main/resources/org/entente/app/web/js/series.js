// The API's measurements as series to draw, to read out and to put into tables.

import { id, number } from "./format.js";
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
