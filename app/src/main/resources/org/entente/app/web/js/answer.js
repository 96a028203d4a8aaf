// The answer in words, from the findings that the server computes.

import { h } from "./dom.js";
import { count, id, inUnit, list, number, percent, points } from "./format.js";
import { mark } from "./palette.js";

/** What the metric's values are called inside the answer. */
function subject(metric) {
  return { share: "the share", count: "the number" }[id(metric.unit)] ?? "the value";
}

function finding(findings, name, dataset, partner) {
  return findings.find(
    (each) =>
      id(each.finding) === name &&
      each.dataset === dataset &&
      (each.entity ?? "") === "" &&
      (partner === undefined || (each.partner ?? "") === partner),
  );
}

/** How far below: 7.2 points, or 12.0 %. */
function change(each) {
  const value = number(each.value);
  return { pp: points(value), percent: percent(Math.abs(value)) }[id(each.unit)] ??
    count(Math.abs(value));
}

/** One sentence or two a dataset, then what they agree on. */
export function answerOfDatasets(series, findings, metric, world) {
  const unit = id(metric.unit);
  const told = series.map((each) => {
    const known = each.points.filter((point) => point.value !== null);
    const name = [mark(world.datasets, each.dataset), h("strong", {}, each.dataset)];
    if (known.length === 0) {
      return { line: h("p", {}, "In ", name, " these years have no value.") };
    }
    const last = known[known.length - 1];
    if (known.length === 1) {
      return {
        line: h("p", {}, "In ", name, ` ${subject(metric)} is ${inUnit(unit, last.value)} in ${last.year}.`),
      };
    }
    const peak = finding(findings, "peak", each.dataset, each.partner);
    const since = finding(findings, "since-peak", each.dataset, each.partner);
    const decline = finding(findings, "first-decline", each.dataset, each.partner);
    const parts = ["In ", name, " "];
    if (!peak) {
      parts.push(`${subject(metric)} is ${inUnit(unit, last.value)} in ${last.year}.`);
    } else if (peak.from === last.year) {
      parts.push(
        `${subject(metric)} is highest in the last year, ${last.year}, at `,
        h("strong", {}, inUnit(unit, number(peak.value))),
        ".",
      );
    } else {
      parts.push(
        `${subject(metric)} peaks in `,
        h("strong", {}, peak.from),
        " at ",
        h("strong", {}, inUnit(unit, number(peak.value))),
      );
      parts.push(
        since && number(since.value) < 0
          ? [`; in ${since.to} it is `, h("strong", {}, change(since), " lower"),
              `, ${inUnit(unit, last.value)}.`]
          : ".",
      );
    }
    parts.push(
      decline
        ? ` It falls for the first time in ${decline.from}.`
        : !peak
          ? ""
          : last.year - known[0].year === known.length - 1
            ? " It falls in no year."
            : " Years are missing between, so that the year of a first fall cannot be said.",
    );
    return { line: h("p", {}, parts), dataset: each.dataset, peak, since, decline, last: last.year };
  });
  return [told.map((each) => each.line), together(told.filter((each) => each.peak))];
}

function together(told) {
  if (told.length < 2) {
    return null;
  }
  const both = told.length === 2 ? "Both" : "All";
  const peaks = [...new Set(told.map((each) => each.peak.from))].sort();
  const falling = told.filter((each) => each.since && number(each.since.value) < 0);
  const sentences = [
    told.every((each) => each.peak.from === each.last)
      ? `${both} are highest in the last year.`
      : peaks.length === 1
      ? `${both} place the peak in ${peaks[0]}.`
      : `They place the peak in different years: ${list(peaks.map(String))}.`,
  ];
  if (falling.length === told.length) {
    const changes = falling.map((each) => Math.abs(number(each.since.value)));
    if (falling.every((each) => id(each.since.unit) === "pp")) {
      const [least, most] = [points(Math.min(...changes)), points(Math.max(...changes))];
      sentences.push(
        least === most
          ? `${both} see a fall of ${least} since.`
          : `${both} see a fall since, of ${least.replace(/\u00a0points?$/, "")} to ${most}.`,
      );
    } else {
      sentences.push(`${both} see a fall since.`);
    }
  } else if (falling.length > 0) {
    sentences.push(
      `A fall since the peak is seen in ${list(falling.map((each) => each.dataset))} only.`,
    );
  }
  return h("p", {}, sentences.join(" "));
}

/** A fall below this would be told as 0 points. */
const smallest = 5e-5;

/**
 * Each partner's fall from its own peak to the last year, the largest first.
 * `{dataset, partner, panel, peak, peakYear, last, lastYear, change}`
 */
export function fallsOf(series, findings) {
  return series
    .map((each) => {
      const since = finding(findings, "since-peak", each.dataset, each.partner);
      const at = (year) => each.points.find((point) => point.year === year)?.value ?? null;
      const peak = since && at(since.from);
      const last = since && at(since.to);
      if (!since || peak === null || last === null) {
        return null;
      }
      return {
        dataset: each.dataset,
        partner: each.partner,
        panel: each.panel,
        peak,
        peakYear: since.from,
        last,
        lastYear: since.to,
        change: last - peak,
      };
    })
    .filter((fall) => fall !== null && fall.change < -smallest)
    .sort((a, b) => a.change - b.change);
}

/** With each partner: who falls most, in each dataset. */
export function answerOfPartners(falls, measurements, metric, world) {
  const unit = id(metric.unit);
  const amount = (value) => (unit === "share" ? points(value) : inUnit(unit, Math.abs(value)));
  return measurements.map((measurement) => {
    const name = measurement.dataset.name;
    const down = falls.filter((fall) => fall.dataset === name);
    const parts = ["In ", mark(world.datasets, name), h("strong", {}, name), " "];
    if (down.length === 0) {
      return h("p", {}, parts, "no partner is below its peak.");
    }
    const [first, ...others] = down;
    parts.push(
      `${unit === "share" ? "the share" : "the number"} with `,
      h("strong", {}, world.countryInSentence(first.partner)),
      " falls the most: by ",
      h("strong", {}, amount(first.change)),
      ` from its peak in ${first.peakYear} to ${first.lastYear}.`,
    );
    if (others.length > 0) {
      parts.push(
        " Next: ",
        list(
          others
            .slice(0, 3)
            .map(
              (fall) =>
                `${world.countryInSentence(fall.partner)} (${amount(fall.change)} since ${fall.peakYear})`,
            ),
        ),
        ".",
      );
    }
    return h("p", {}, parts);
  });
}

/** Why a dataset cannot answer. */
export function cannot(errors, world) {
  return errors.map((error) =>
    h(
      "p",
      { class: "cannot" },
      mark(world.datasets, error.dataset),
      h("strong", {}, error.dataset),
      " cannot answer: ",
      error.detail,
    ),
  );
}
