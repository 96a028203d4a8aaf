// How much an answer depends on what counts as a country: the same question under every definition
// profile, asked for when a reader opens it.

import { get, query } from "./api.js";
import { draw } from "./chart.js";
import { fill, h, table, trouble } from "./dom.js";
import { footLines, quietRow } from "./figure.js";
import { count, counted, inUnit, list, number, points } from "./format.js";
import { parameters } from "./question.js";
import { readable } from "./reader.js";
import { sensitivityChart } from "./sensitivitychart.js";
import { unitOf } from "./series.js";

const plainId = "iso";

/** A fold that asks when it is opened; `show(question, plain, measurements)` at every question. */
export function sensitivityFold(world) {
  const inside = h("div");
  const details = h(
    "details",
    {
      class: "fold",
      "data-testid": "sensitivity",
      on: { toggle: () => details.open && load() },
    },
    h("summary", {}, "How much depends on what counts as a country?"),
    inside,
  );
  const element = h("section", { hidden: true }, details);
  let asked = null;
  let loaded = null;
  let dataset = null;
  let running = null;

  function show(question, plain, measurements) {
    running?.abort();
    asked = { question, plain, measurements };
    loaded = null;
    const names = measurements.map((measurement) => measurement.dataset.name);
    // Works can be counted again under every definition, a source's own tables under few.
    const measured = measurements.find((measurement) => measurement.origin === "measured");
    dataset = names.includes(dataset) ? dataset : measured?.dataset.name ?? names[0];
    if (details.open) {
      load();
    } else {
      fill(inside);
    }
    element.hidden = false;
  }

  function hide() {
    running?.abort();
    loaded = null;
    element.hidden = true;
  }

  async function load() {
    if (asked === null || loaded === dataset) {
      return;
    }
    const only = [asked.question.country, asked.question.partner].find((code) =>
      world.definitions.given.has(code),
    );
    if (only !== undefined) {
      fill(
        inside,
        h(
          "p",
          {},
          `This cannot be told of ${world.countryInSentence(only)}: it is a country under a definition only, and without it there is nothing to compare with. Ask about a country of ISO 3166.`,
        ),
      );
      return;
    }
    loaded = dataset;
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const { question, plain, measurements } = asked;
    const names = measurements.map((measurement) => measurement.dataset.name);
    const focused = inside.contains(document.activeElement);
    const select = h(
      "select",
      { on: { change: () => ((dataset = select.value), load()) } },
      names.map((name) => h("option", { value: name, selected: name === dataset }, name)),
    );
    const told = h("div", { role: "status" }, h("p", { class: "quiet" }, "Measuring under each definition …"));
    const rest = h("div");
    fill(
      inside,
      names.length > 1 ? h("p", {}, h("label", { class: "plain-choice" }, "In the dataset ", select)) : null,
      told,
      rest,
    );
    if (focused) {
      select.focus();
    }
    try {
      const ask = { dataset, ...parameters(question), profile: "" };
      const answer = await get("/sensitivity", ask, signal);
      const measurement = measurements.find((each) => each.dataset.name === dataset);
      await tell({ told, rest, question, plain, world, ask, measurement, rows: rowsOf(answer.rows) });
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(rest);
        fill(told, trouble(error));
        loaded = null;
      }
    }
  }

  return { element, show, hide };
}

/** The rows with numbers as numbers, of the country as a whole. */
function rowsOf(given) {
  const rows = given.map((row) => ({
    ...row,
    points: row.points
      .filter(({ observation }) => observation.entity === "" && observation.year !== null)
      .map(({ observation, difference }) => ({
        year: observation.year,
        value: number(observation.value),
        numerator: number(observation.numerator),
        denominator: number(observation.denominator),
        difference: number(difference),
      }))
      .sort((a, b) => a.year - b.year),
  }));
  const standard = rows.find((row) => row.profile === plainId);
  const years = new Set(standard.points.map((point) => point.year));
  return rows.map((row) => {
    const differences = row.points.filter((point) => point.difference !== null);
    const largest = differences.reduce(
      (most, point) => (Math.abs(point.difference) > Math.abs(most?.difference ?? 0) ? point : most),
      null,
    );
    return {
      ...row,
      plain: row === standard,
      refused: row.refusal !== "",
      same: row.country === standard.country && row.partner === standard.partner,
      largest,
      // A year that only one of the two has is a change as well.
      changes: largest !== null || differences.length !== years.size,
    };
  });
}

async function tell({ told, rest, question, plain, world, ask, measurement, rows }) {
  const unit = unitOf(world.metric(question.metric));
  const alike = rows.filter((row) => row.same && !row.refused);
  const drawn = alike.filter((row) => row.plain || row.changes);
  const chosen = question.profiles.length === 0 ? plainId : question.profiles.length === 1 ? question.profiles[0] : "";
  const series = drawn
    .filter((row) => row.points.length > 0)
    .map((row) => ({
      label: row.plain ? "ISO 3166" : row.profile,
      chosen: row.profile === chosen,
      partner: row.partner,
      points: row.points,
    }));
  fill(told, words(rows, unit, question, world));
  const csv = "/sensitivity.csv" + query(ask);
  const chart = h("div", {
    class: "chart",
    "data-testid": "sensitivity-chart",
    role: "group",
    "aria-roledescription": "chart",
    tabindex: "0",
    "aria-label": "A line for each definition that changes something. Arrow keys move through the points and read them out; the table below has the differences.",
  });
  const readout = h("p", { class: "readout", "aria-live": "polite" });
  const title = `How much depends in ${ask.dataset} on what counts as a country? ${plain}`;
  const specify = sensitivityChart({ series, unit, from: question.from, to: question.to, label: title });
  const picture = series.length > 1;
  fill(
    rest,
    picture
      ? h(
          "figure",
          {},
          h("figcaption", {}, captionWords(alike, chosen, unit)),
          chart,
          readout,
        )
      : null,
    quietRow({
      specify: picture ? specify : null,
      title,
      lines: () => [
        ...footLines(measurement ? [measurement] : [], question, world).filter(
          (line) => !line.startsWith("Counting and countries:"),
        ),
        ...alike.filter((row) => row.changes && !row.plain).map((row) => `${row.profile}: ${row.title}.`),
      ],
      names: ["definitions", question.metric, question.country, question.partner, ask.dataset],
      downloads: [["CSV", csv]],
    }),
    differencesTable(rows.filter((row) => !row.refused), unit, world, ask.dataset),
  );
  if (picture) {
    readable(
      chart,
      readout,
      series,
      (each, point) => `${each.label}, ${point.year}: ${inUnit(unit, point.value)}`,
    );
    await draw(chart, specify).catch((error) => fill(chart, trouble(error)));
  }
}

function captionWords(alike, chosen, unit) {
  const what = unit === "share" ? "The share" : unit === "count" ? "The number" : "The value";
  return (
    `${what} under each definition that changes it` +
    (alike.some((row) => row.profile === chosen && (row.plain || row.changes)) ? "; the chosen one in colour." : ".")
  );
}

/** The answer: what the strongest definitions change, what the others do, what cannot be told. */
function words(rows, unit, question, world) {
  const country = (code) => world.countryInSentence(code);
  const title = (row) => world.definitions.words(row.profile, country);
  const what = unit === "share" ? "the share" : unit === "count" ? "the number" : "the value";
  const amount = (value) =>
    unit === "share" ? points(value) : unit === "count" ? counted(Math.abs(value), "work") : inUnit(unit, Math.abs(value));
  const standard = rows.find((row) => row.plain);
  const alike = rows.filter((row) => row.same && !row.refused && !row.plain);
  const size = (row) => Math.abs(row.largest?.difference ?? 0);
  const ranked = [...alike].sort((a, b) => size(b) - size(a));
  const small =
    unit === "share" ? 0.001 : 0.01 * Math.max(0, ...standard.points.map((point) => Math.abs(point.value)));
  const strong = ranked.filter((row) => size(row) > small).slice(0, 3);
  const others = ranked.filter((row) => !strong.includes(row));
  const most = Math.max(0, ...others.map(size));
  const sentences = [];
  if (standard.points.length === 0) {
    sentences.push("Without a definition profile there is no value to compare with.");
  } else if (strong.length === 0 && alike.length > 0) {
    sentences.push(
      most === 0
        ? alike.length === 1
          ? `The one other definition that can be measured changes ${what} in no year.`
          : `None of the ${alike.length} other definitions changes ${what} in any year.`
        : `No definition changes ${what} by more than ${amount(most)} in any year.`,
    );
  } else if (strong.length > 0) {
    const told = strong.map((row, index) => [
      index === 0 ? "taking " : "; taking ",
      title(row),
      row.largest.difference < 0 ? " lowers " : " raises ",
      index === 0 ? `${what} of ${row.largest.year} by ` : `that of ${row.largest.year} by `,
      h("strong", {}, amount(row.largest.difference)),
    ]);
    sentences.push([
      "Against countries as in ISO 3166, ",
      told,
      others.length === 0
        ? "."
        : most === 0
          ? "; no other definition changes it in any year."
          : `; no other definition changes it by more than ${amount(most)}.`,
    ]);
  }
  const silent = alike.filter((row) => !row.changes).map((row) => row.profile);
  const lost = alike.filter((row) => row.changes && row.largest === null).map((row) => row.profile);
  return [
    h("p", {}, sentences),
    silent.length > 0 && silent.length < alike.length
      ? h("p", { class: "small quiet" }, `${list(silent)} ${silent.length === 1 ? "changes" : "change"} nothing here: the figures are those of ISO 3166, drawn once.`)
      : null,
    lost.length > 0
      ? h("p", { class: "small quiet" }, `Under ${list(lost)} some years have no value.`)
      : null,
    becoming(rows, unit, world, title),
    refusals(rows),
    question.profiles.length > 1
      ? h("p", { class: "small quiet" }, "Each definition is taken alone here; the question takes several together.")
      : null,
  ];
}

/** What the question turns into where a definition folds its country or takes it apart. */
function becoming(rows, unit, world, title) {
  const standard = rows.find((row) => row.plain);
  const profiles = [...new Set(rows.filter((row) => !row.same && !row.refused).map((row) => row.profile))];
  return profiles.map((profile) => {
    const parts = rows.filter((row) => row.profile === profile && !row.same && !row.refused);
    const whose = (row) =>
      [
        row.country === standard.country ? null : world.countryInSentence(row.country),
        row.partner === standard.partner ? null : world.countryInSentence(row.partner),
      ]
        .filter(Boolean)
        .join(" with ");
    const value = (row) => {
      const last = row.points.at(-1);
      return last ? `${whose(row)} (${inUnit(unit, last.value)} in ${last.year})` : `${whose(row)} (no value)`;
    };
    const from = [
      parts.some((row) => row.country !== standard.country) ? standard.country : null,
      parts.some((row) => row.partner !== standard.partner) ? standard.partner : null,
    ].filter(Boolean);
    return h(
      "p",
      {},
      `Taking ${title(parts[0])}, ${list(from.map((code) => world.countryInSentence(code)))} `,
      `${from.length === 1 ? "becomes" : "become"} ${list(parts.map(value))}: another question, so no difference is given.`,
    );
  });
}

/** Why some cannot be measured, each reason once. */
function refusals(rows) {
  const reasons = new Map();
  for (const row of rows.filter((each) => each.refused)) {
    reasons.set(row.refusal, [...new Set([...(reasons.get(row.refusal) ?? []), row.profile])]);
  }
  return [...reasons].map(([reason, profiles]) =>
    h("p", { class: "cannot" }, h("strong", {}, list(profiles)), ` cannot be measured: ${reason}`),
  );
}

/** Profile by year: the plain values, then each difference. */
function differencesTable(rows, unit, world, dataset) {
  const years = [...new Set(rows.flatMap((row) => row.points.map((point) => point.year)))].sort();
  const at = (row, year) => row.points.find((point) => point.year === year);
  const cell = (row, year) => {
    const point = at(row, year);
    if (!point) {
      return "–";
    }
    return row.plain || !row.same
      ? [inUnit(unit, point.value), outOf(point)]
      : signed(point.difference, unit);
  };
  const named = (row) =>
    row.plain
      ? "ISO 3166"
      : row.same
        ? row.profile
        : `${row.profile}: ${[row.country, row.partner].filter(Boolean).map((code) => world.country(code)).join(" with ")}`;
  const first = (row) => rows.find((each) => each.profile === row.profile) === row;
  return h(
    "details",
    { class: "fold", open: true },
    h("summary", {}, "Table of the differences"),
    table({
      testId: "sensitivity-table",
      caption:
        `In ${dataset}: the value with countries as in ISO 3166, and what each definition adds to it` +
        (unit === "share" ? ", in points" : "") +
        ". Where the country is another, its own value.",
      rows,
      columns: [
        {
          title: "Definition",
          head: true,
          cell: (row) => [
            h("span", { class: "nowrap" }, named(row)),
            row.plain || !first(row) ? null : h("div", { class: "small quiet definition" }, row.title),
          ],
        },
        ...years.map((year) => ({ title: year, number: true, cell: (row) => cell(row, year) })),
      ],
    }),
  );
}

/** What a share is made of. */
function outOf({ numerator, denominator }) {
  return numerator === null || denominator === null
    ? null
    : h("div", { class: "small quiet" }, `${count(numerator)} of ${count(denominator)}`);
}

/** With the same decimals in every cell, so that a column can be read down. */
function signed(difference, unit) {
  if (difference === null) {
    return "–";
  }
  const value = unit === "share" ? difference * 100 : difference;
  const text = Math.abs(value).toFixed(unit === "count" && Number.isInteger(value) ? 0 : 2);
  return Number(text) === 0 ? "0" : (value < 0 ? "−" : "+") + text;
}
