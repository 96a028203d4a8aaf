// Trends: how a country's collaboration moves over the years, in each database.

import { get, query } from "./api.js";
import { answerOfDatasets, answerOfPartners, cannot, fallsOf } from "./answer.js";
import { clear, draw } from "./chart.js";
import { fill, h, trouble } from "./dom.js";
import { tellFurther } from "./further.js";
import { foot, footLines, observationsTable, quietRow } from "./figure.js";
import { inUnit, points } from "./format.js";
import { busy, events, invitation, remember, world as readWorld } from "./page.js";
import { ownChart } from "./ownchart.js";
import { mark } from "./palette.js";
import { controls, ending, parameters, partWords, read } from "./question.js";
import { readable } from "./reader.js";
import { sensitivityFold } from "./sensitivity.js";
import { choices, showSentence } from "./sentence.js";
import { entitiesIn, entitiesTable, largestPartners, seriesOf, unitOf } from "./series.js";
import { fallsChart, multiplesChart, pointWords, seriesChart } from "./serieschart.js";

const mostPartners = 12;

const main = document.getElementById("main");
const world = await readWorld(main);

if (world && world.datasets.length === 0) {
  fill(
    main,
    invitation("Trends", "There is nothing to ask yet: this library holds no datasets."),
  );
} else if (world && world.metrics.length === 0) {
  fill(
    main,
    invitation("Trends", "No metric is installed. The Plugins page says what is loaded and what is not."),
  );
} else if (world) {
  start();
}

function start() {
  const sentence = h("h1", { class: "question" });
  const answer = h("div", { class: "answer", "data-testid": "answer" });
  const status = h("p", { class: "quiet", role: "status" });
  const picture = h("div", {
    class: "chart",
    "data-testid": "chart",
    role: "group",
    "aria-roledescription": "chart",
    tabindex: "0",
  });
  const readout = h("p", { class: "readout", "aria-live": "polite" });
  const caption = h("figcaption");
  const figure = h("figure", {}, caption, picture, readout);
  const row = h("div");
  const second = h("div");
  const further = h("div");
  const tables = h("div");
  const foots = h("div");
  const sensitivity = sensitivityFold(world);
  fill(main, sentence, answer, status, figure, row, sensitivity.element, second, further, tables, foots);

  let running = null;

  const state = () => {
    const given = new URLSearchParams(window.location.search);
    const asked = (given.get("dataset") ?? "").split(",").filter((name) => world.dataset(name));
    const names =
      asked.length > 0 ? asked : world.datasets.slice(0, 7).map((dataset) => dataset.name);
    return {
      ...read(window.location.search, world, names),
      names,
      events: given.get("events") !== "off",
    };
  };

  const searchOf = (question) =>
    query({
      ...ask(question),
      events: question.events ? "" : "off",
    });

  const change = (question) => (part) => {
    remember(searchOf(whole({ ...question, ...part })), false);
    show();
  };

  /** A changed question, made whole again: another metric may need a partner or know no fractions. */
  function whole(question) {
    return { ...question, ...read(searchOf(question), world, question.names) };
  }

  async function show() {
    const question = state();
    remember(searchOf(question), true);
    const text = showSentence(sentence, pieces(question));
    document.title = text.replace(/\s+/g, " ") + " · Entente";
    running?.abort();
    running = new AbortController();
    learn(question);
    const { signal } = running;
    try {
      await busy([picture, answer], status, "Measuring …", async () => {
        const [observed, found, marks] = await Promise.all([
          get("/observations", ask(question), signal),
          get("/findings", ask(question), signal),
          question.events ? events(question) : [],
        ]);
        await tell(question, text, observed, found, marks);
      });
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(answer, trouble(error));
        empty();
      }
    }
  }

  function empty() {
    clear(picture);
    sensitivity.hide();
    figure.hidden = true;
    for (const element of [row, second, further, tables, foots]) {
      element.replaceChildren();
    }
  }

  /** Some choices depend on what the datasets hold; the sentence gets them when that is known. */
  async function learn(question) {
    if (await world.learnStating(question.names)) {
      showSentence(sentence, pieces(state()));
    }
  }

  function pieces(question) {
    const control = controls(question, world, {
      change: change(question),
      everyPartner: true,
      names: question.names,
    });
    const byPartner = world.metric(question.metric).byPartner;
    return [
      "Of ",
      control.country(),
      " works of ",
      control.from("–"),
      control.to(),
      " in ",
      choices({
        key: "datasets",
        label: "Datasets",
        options: world.datasets.map((dataset) => ({
          value: dataset.name,
          words: dataset.name,
          mark: mark(world.datasets, dataset.name),
        })),
        values: question.names,
        onChange: (names) => change(question)({ names }),
        after: ",",
      }),
      " ",
      control.metric(byPartner ? "" : ","),
      byPartner ? [" ", control.partner(",")] : [],
      " ",
      ending(question, world, control, question.names),
    ].flat(2);
  }

  async function tell(question, text, observed, { findings, notes }, marks) {
    const metric = world.metric(question.metric);
    const unit = unitOf(metric);
    const measurements = observed.measurements ?? [];
    const errors = observed.errors ?? [];
    const everyPartner = metric.byPartner && question.partner === "all";
    const all = seriesOf(measurements, world);
    const partners = everyPartner ? largestPartners(all, mostPartners) : null;
    const series = everyPartner
      ? partners.flatMap((partner) => all.filter((each) => each.partner === partner))
      : all;
    const valued = series.some((each) => each.points.some((point) => point.value !== null));
    const falls = everyPartner ? fallsOf(series, findings) : [];
    const silent = measurements.filter(
      (measurement) => !all.some((each) => each.dataset === measurement.dataset.name),
    );
    fill(
      answer,
      everyPartner
        ? valued && answerOfPartners(falls, measurements, metric, world)
        : answerOfDatasets(all, findings, metric, world),
      silent.map((measurement) =>
        h(
          "p",
          { class: "cannot" },
          mark(world.datasets, measurement.dataset.name),
          h("strong", {}, measurement.dataset.name),
          entitiesIn(measurement) > 0
            ? " has no value of the country as a whole for this question; it has values of what is named in the table below."
            : " has no value for this question. Try other years or another country." + partWords(question, world),
        ),
      ),
      cannot(errors, world),
    );
    if (!valued) {
      empty();
      fill(tables, entitiesTable(silent, metric, text.replace(/\s+/g, " ").trim()));
      if (silent.some((measurement) => entitiesIn(measurement) > 0)) {
        fill(
          row,
          quietRow({
            specify: null,
            title: text,
            lines: () => [],
            names: [question.metric, question.country, question.partner, question.names.join("-")],
            downloads: [
              ["CSV", "/observations.csv" + query(ask({ ...question, names: measurements.map(({ dataset }) => dataset.name) }))],
            ],
          }),
        );
      }
      fill(foots, measurements.length > 0 ? foot(measurements, question, world) : null);
      return;
    }
    figure.hidden = false;
    const plain = text.replace(/\s+/g, " ").trim();
    const usual = everyPartner
      ? multiplesChart({ series, unit, from: question.from, to: question.to, label: plain })
      : seriesChart({
          series,
          unit,
          from: question.from,
          to: question.to,
          events: marks,
          label: plain,
        });
    const key = () => (everyPartner && series.length > 0 ? keyOf(measurements) : null);
    const tellUsual = () => fill(caption, captionWords(series, metric, everyPartner), key());
    let shown = usual;
    if (metric.chart) {
      shown = ownChart({ chart: metric.chart, series, country: question.country, label: plain });
      fill(caption, h("span", {}, `${metric.title}: the chart of the plugin ${metric.plugin.id}.`));
    } else {
      tellUsual();
    }
    const specify = (width, forPaper) => shown(width, forPaper);
    picture.setAttribute(
      "aria-label",
      plain + " Arrow keys move through the points and read them out; the table below has all numbers.",
    );
    const spoken = everyPartner
      ? series.map((each) => ({ ...each, label: each.panel + ", " + each.dataset }))
      : series;
    readable(picture, readout, spoken, (each, point) => pointWords(each, point, unit).join("; "));
    readout.textContent = "";
    const lines = () => footLines(measurements, question, world);
    // A CSV file asks only those that can answer: it has no place for the reasons of the others.
    const answerable = ask({
      ...question,
      names: measurements.map((measurement) => measurement.dataset.name),
    });
    fill(
      row,
      quietRow({
        specify,
        title: plain,
        lines,
        names: [question.metric, question.country, question.partner, question.names.join("-")],
        downloads: [
          ["CSV", "/observations.csv" + query(answerable)],
          ["Findings as CSV", "/findings.csv" + query(answerable)],
        ],
        extra: everyPartner || metric.chart ? null : eventsBox(question),
      }),
    );
    fill(
      tables,
      h(
        "details",
        { class: "fold", open: true },
        h("summary", {}, "Table"),
        observationsTable({
          series,
          unit,
          caption: everyPartner
            ? `The ${partners.length} largest partners of the last year; the CSV file has every partner.`
            : plain,
          byPartner: metric.byPartner,
          world,
        }),
      ),
    );
    fill(foots, foot(measurements, question, world));
    if (everyPartner) {
      sensitivity.hide();
    } else {
      sensitivity.show(question, plain, measurements);
    }
    const drawing = drawOwnOrUsual().catch((error) => {
      empty();
      figure.hidden = false;
      fill(caption, trouble(error));
    });
    /** A plugin's chart that cannot be drawn is no reason to show none. */
    async function drawOwnOrUsual() {
      try {
        await draw(picture, specify);
      } catch (error) {
        if (shown === usual) {
          throw error;
        }
        shown = usual;
        tellUsual();
        caption.append(
          trouble(new Error(`The chart of the plugin ${metric.plugin.id} cannot be drawn (${error.message}); this is the usual one.`)),
        );
        await draw(picture, specify);
      }
    }
    await Promise.all([
      drawing,
      tellFalls(question, plain, falls, series, unit, lines, answerable),
      tellFurther(further, { findings, notes, measurements, world, question, plain, lines, asked: answerable }),
    ]);
  }

  async function tellFalls(question, plain, falls, series, unit, lines, answerable) {
    if (falls.length === 0) {
      fill(second);
      return;
    }
    const words = (fall) =>
      (fall.change < 0 ? "−" : "+") +
      (unit === "share" ? points(fall.change) : inUnit(unit, Math.abs(fall.change)));
    const chart = h("div", { class: "chart", "data-testid": "falls-chart", role: "img",
      "aria-label": "Each partner from its peak to the last year; the answer above names the largest falls." });
    const specify = fallsChart({
      series,
      unit,
      label: "From each partner’s peak to the last year",
      falls: falls.map((fall) => ({
        ...fall,
        right: Math.max(fall.peak, fall.last),
        words: words(fall) + " since " + fall.peakYear,
        tip: `${fall.panel}, ${fall.dataset}\n${fall.peakYear}: ${inUnit(unit, fall.peak)}\n${fall.lastYear}: ${inUnit(unit, fall.last)}`,
      })),
    });
    fill(
      second,
      h("h2", {}, "From each partner’s peak to the last year"),
      h("figure", {}, h("figcaption", {}, "Hollow: the partner’s highest year. Filled: the last year. The largest fall stands first."), chart),
      quietRow({
        specify,
        title: "From each partner’s peak to the last year. " + plain,
        lines,
        names: ["falls", question.metric, question.country],
        downloads: [["Findings as CSV", "/findings.csv" + query(answerable)]],
      }),
    );
    await draw(chart, specify);
  }

  function eventsBox(question) {
    const box = h("input", {
      type: "checkbox",
      checked: question.events,
      on: { change: () => change(question)({ events: box.checked }) },
    });
    return h("label", {}, box, "Events");
  }

  function keyOf(measurements) {
    return h(
      "div",
      { class: "key" },
      measurements.map(({ dataset }) =>
        h("span", {}, mark(world.datasets, dataset.name), dataset.name),
      ),
    );
  }

  window.addEventListener("popstate", show);
  show();
}

/** The question as the API takes it. */
function ask(question) {
  return { dataset: question.names.join(","), ...parameters(question) };
}

function captionWords(series, metric, everyPartner) {
  const has = (name) => series.some((each) => each.points.some((point) => point[name] !== null));
  const parts = [
    everyPartner
      ? `The ${new Set(series.map((each) => each.partner)).size} partners with the largest last value, each on the same axes`
      : metric.title,
  ];
  if (has("lower")) {
    parts.push("band: 95 % interval");
  }
  if (has("lowest")) {
    parts.push("lighter band: what the unknown countries could change");
  }
  if (series.some((each) => each.points.some((point) => point.unfinished))) {
    parts.push("dashed: the year was not over when the database was exported");
  }
  return h("span", {}, parts.join("; ") + ".");
}
