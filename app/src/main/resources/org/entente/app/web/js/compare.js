// Compare: two databases side by side, what they share and where they differ.

import { get, query } from "./api.js";
import { clear, draw } from "./chart.js";
import { fill, h, table, trouble } from "./dom.js";
import { comparisonPictures, differenceChart, overlapChart } from "./comparechart.js";
import { foot, footLines, quietRow } from "./figure.js";
import { count, counted, id, inUnit, number, percent, points } from "./format.js";
import { busy, invitation, remember, world as readWorld } from "./page.js";
import { colours, hue, mark } from "./palette.js";
import { controls, ending, parameters, partWords, read } from "./question.js";
import { readable } from "./reader.js";
import { choice, showSentence } from "./sentence.js";
import { unitOf } from "./series.js";
import { pointWords } from "./serieschart.js";

const shownDisagreements = 50;
const mostDisagreements = 100_000;

const main = document.getElementById("main");
const world = await readWorld(main);

if (world && world.datasets.length < 2) {
  fill(
    main,
    invitation(
      "Compare",
      world.datasets.length === 0
        ? "There is nothing to compare yet: this library holds no datasets."
        : `This library holds one dataset, ${world.datasets[0].name}. A comparison needs a second one.`,
    ),
  );
} else if (world) {
  start();
}

function start() {
  const sentence = h("h1", { class: "question" });
  const answer = h("div", { class: "answer", "data-testid": "answer" });
  const status = h("p", { class: "quiet", role: "status" });
  const sections = {
    series: h("section"),
    difference: h("section", { "data-testid": "compare-difference" }),
    overlap: h("section", { "data-testid": "compare-overlap" }),
    disagreements: h("section", { "data-testid": "disagreements" }),
    foot: h("div"),
  };
  fill(main, sentence, answer, status, Object.values(sections));

  let running = null;

  function state() {
    const given = new URLSearchParams(window.location.search);
    // Two databases of works compare best: their works can be linked.
    const byWorks = [...world.datasets].sort((a, b) => (b.works > 0) - (a.works > 0));
    const a = world.dataset(given.get("a"))?.name ?? byWorks[0].name;
    const b =
      [given.get("b"), ...byWorks.map((dataset) => dataset.name)]
        .map((name) => world.dataset(name)?.name)
        .find((name) => name && name !== a);
    const question = read(window.location.search, world, [a, b]);
    if (question.partner === "all") {
      question.partner = question.country === "US" ? "CN" : "US";
    }
    return { ...question, a, b };
  }

  function change(question, part) {
    remember(query({ a: part.a ?? question.a, b: part.b ?? question.b, ...parameters({ ...question, ...part }) }), false);
    show();
  }

  /** Some choices depend on what the datasets hold; the sentence gets them when that is known. */
  async function learn(question) {
    if (await world.learnStating([question.a, question.b])) {
      showSentence(sentence, pieces(state()));
    }
  }

  function pieces(question) {
    const control = controls(question, world, {
      change: (part) => change(question, part),
      everyPartner: false,
      names: [question.a, question.b],
    });
    const side = (key, label, other, after) =>
      choice({
        key,
        label,
        options: world.datasets.map((dataset) => ({ value: dataset.name, words: dataset.name })),
        value: question[key],
        onChange: (name) =>
          change(question, name === question[other] ? { [key]: name, [other]: question[key] } : { [key]: name }),
        after,
      });
    const byPartner = world.metric(question.metric).byPartner;
    return [
      "Of ",
      control.country(),
      " works of ",
      control.from("–"),
      control.to(","),
      " ",
      control.metric(),
      byPartner ? [" ", control.partner()] : [],
      " in ",
      side("a", "First dataset", "b", ""),
      " and in ",
      side("b", "Second dataset", "a", ","),
      " ",
      ending(question, world, control, [question.a, question.b]),
    ].flat(2);
  }

  async function show() {
    const question = state();
    remember(query(ask(question)), true);
    const text = showSentence(sentence, pieces(question));
    const plain = text.replace(/\s+/g, " ").trim();
    document.title = plain + " · Entente";
    running?.abort();
    running = new AbortController();
    learn(question);
    const { signal } = running;
    try {
      await busy([answer, ...Object.values(sections)], status, "Linking works and measuring …", async () => {
        const comparison = await get(
          "/comparisons",
          { ...ask(question), disagreements: shownDisagreements },
          signal,
        );
        await tell(question, plain, comparison);
      });
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(answer, trouble(error));
        for (const section of Object.values(sections)) {
          section.replaceChildren();
        }
      }
    }
  }

  async function tell(question, plain, comparison) {
    const unit = unitOf(comparison.a.metric);
    const differences = (comparison.differences ?? []).map((each) => ({
      year: each.year,
      a: number(each.a),
      b: number(each.b),
      difference: number(each.difference),
    }));
    const overlap = comparison.overlap ?? [];
    const total = overlap.at(-1);
    const measured = [comparison.a, comparison.b];
    const lines = () => footLines(measured, question, world);
    fill(
      answer,
      differenceWords(question, differences, unit),
      overlapWords(question, total),
      comparison.disagreementCount > 0 && total?.linked > 0
        ? h(
            "p",
            {},
            `Of the ${counted(total.linked, "linked work")}, ${count(comparison.disagreementCount)} (${percent(comparison.disagreementCount / total.linked)}) have different countries in the two.`,
          )
        : null,
      (comparison.findings ?? [])
        .filter((each) => each.text && !["peak", "since-peak", "first-decline"].includes(id(each.finding)))
        .map((each) => h("p", {}, each.text)),
    );
    fill(sections.foot, foot(measured, question, world), (comparison.notes ?? []).map((note) => h("p", { class: "small quiet" }, note)));
    const pictures = comparisonPictures({ question, differences, world, unit, label: plain });
    await Promise.all([
      tellSeries(question, plain, pictures, unit, lines),
      tellDifference(question, plain, differences, unit, lines),
      tellOverlap(question, plain, overlap, total, lines),
      tellDisagreements(question, comparison),
    ]);
  }

  function named(name) {
    return [mark(world.datasets, name), h("strong", {}, name)];
  }

  function amount(value, unit) {
    const size = Math.abs(value);
    // A mean of counts has no use for decimals.
    return unit === "share" ? points(value) : inUnit(unit, size >= 10 ? Math.round(size) : size);
  }

  function differenceWords(question, differences, unit) {
    const both = differences.filter((each) => each.difference !== null);
    if (both.length === 0) {
      return h("p", {}, "The two have no year in common for this question, so nothing can be compared. Try other years." + partWords(question, world).replace("Its addresses", "The addresses of one of them"));
    }
    const mean = both.reduce((sum, each) => sum + each.difference, 0) / both.length;
    const largest = both.reduce((most, each) =>
      Math.abs(each.difference) > Math.abs(most.difference) ? each : most,
    );
    const higher = (value) => named(value > 0 ? question.a : question.b);
    const what = unit === "share" ? "the share" : unit === "count" ? "the number" : "the value";
    if (largest.difference === 0) {
      return h("p", {}, `In all ${both.length} years ${what} is the same in both.`);
    }
    const sides = new Set(both.filter((each) => each.difference !== 0).map((each) => each.difference > 0));
    const last = both[both.length - 1];
    return h(
      "p",
      {},
      sides.size === 1
        ? [both.every((each) => each.difference !== 0) ? "In every year " : "In every year that differs ", what, " is higher in ", higher(largest.difference), ", by ",
            h("strong", {}, amount(mean, unit)), " on average"]
        : ["On average ", what, " is ", h("strong", {}, amount(mean, unit)), " higher in ", higher(mean),
            ", though not in every year"],
      "; the largest difference is ",
      h("strong", {}, amount(largest.difference, unit)),
      ` in ${largest.year}`,
      last === largest || last.difference === 0
        ? "."
        : [`, and in ${last.year} it is `, amount(last.difference, unit), "."],
      " ",
      directionWords(both),
    );
  }

  /** Whether the two move the same way from year to year. */
  function directionWords(both) {
    if (both.length < 2) {
      return "";
    }
    let same = 0;
    for (let index = 1; index < both.length; index++) {
      const [before, now] = [both[index - 1], both[index]];
      if (Math.sign(now.a - before.a) === Math.sign(now.b - before.b)) {
        same++;
      }
    }
    const steps = both.length - 1;
    return same === steps
      ? `Both move the same way in all ${steps} steps from year to year.`
      : `Both move the same way in ${same} of ${steps} steps from year to year.`;
  }

  function overlapWords(question, total) {
    if (!total || total.a + total.b === 0) {
      return null;
    }
    const union = total.onlyA + total.onlyB + total.linked;
    return h(
      "p",
      {},
      "Of all works in either, ",
      h("strong", {}, percent(total.linked / union)),
      " are in both: ",
      total.a > 0 ? [percent(total.linked / total.a), " of ", named(question.a)] : null,
      total.a > 0 && total.b > 0 ? " and " : null,
      total.b > 0 ? [percent(total.linked / total.b), " of ", named(question.b)] : null,
      ".",
    );
  }

  async function tellSeries(question, plain, pictures, unit, lines) {
    const picture = h("div", {
      class: "chart",
      "data-testid": "chart",
      role: "group",
      "aria-roledescription": "chart",
      tabindex: "0",
      "aria-label": "The two series. Arrow keys move through the points and read them out.",
    });
    const readout = h("p", { class: "readout", "aria-live": "polite" });
    if (pictures.empty) {
      fill(sections.series);
      return;
    }
    fill(
      sections.series,
      h("figure", {}, h("figcaption", {}, unit === "share" ? "Share of the works." : "Value by year."), picture, readout),
      quietRow({
        specify: pictures.series,
        title: plain,
        lines,
        names: ["compare", question.a, question.b, question.metric, question.country, question.partner],
        downloads: [["CSV", "/comparisons.csv" + query(ask(question))]],
      }),
    );
    readable(picture, readout, pictures.lines, (line, point) => pointWords(line, point, unit).join("; "));
    await drawInto(picture, pictures.series);
  }

  async function tellDifference(question, plain, differences, unit, lines) {
    if (differences.length === 0) {
      fill(sections.difference);
      return;
    }
    const chart = h("div", { class: "chart", role: "img", "aria-label": "Bars of the difference by year; the table below has the numbers." });
    const specify = differenceChart({
      differences,
      unit,
      a: { name: question.a, hue: (forPaper) => hue(world.datasets, question.a, forPaper) },
      b: { name: question.b, hue: (forPaper) => hue(world.datasets, question.b, forPaper) },
    });
    const signed = (value) =>
      value === null
        ? "–"
        : (value > 0 ? "+" : value < 0 ? "−" : "") +
          (unit === "share" ? points(value) : inUnit(unit, Math.abs(value)));
    fill(
      sections.difference,
      h("h2", {}, "The difference"),
      h("figure", {},
        h("figcaption", {}, `${question.a} minus ${question.b}, in ${unit === "share" ? "points" : "the metric’s own unit"}.`),
        chart),
      quietRow({
        specify,
        title: `${question.a} minus ${question.b}. ${plain}`,
        lines,
        names: ["difference", question.a, question.b, question.metric],
        downloads: [["CSV", "/comparisons.csv" + query(ask(question))]],
      }),
      h(
        "details",
        { class: "fold" },
        h("summary", {}, "Table"),
        table({
          caption: plain,
          rows: differences,
          columns: [
            { title: "Year", head: true, cell: (row) => row.year },
            { title: question.a, number: true, cell: (row) => inUnit(unit, row.a) },
            { title: question.b, number: true, cell: (row) => inUnit(unit, row.b) },
            { title: "Difference", number: true, cell: (row) => signed(row.difference) },
          ],
        }),
      ),
    );
    await drawInto(chart, specify);
  }

  async function tellOverlap(question, plain, overlap, total, lines) {
    const years = overlap.filter((each) => each.year !== null && each.year !== undefined);
    if (!total || total.a + total.b === 0) {
      fill(
        sections.overlap,
        h("h2", {}, "What the two share"),
        h("p", {}, "Only works can be linked, and at least one of the two holds none here: indicator tables have counts without works."),
      );
      return;
    }
    const inks = () => colours();
    const part = (words, size, colour) => ({ words, size, colour });
    const parts = [
      part(["only in ", question.a], total.onlyA, hue(world.datasets, question.a)),
      part(["in both"], total.linked, inks().both),
      part(["only in ", question.b], total.onlyB, hue(world.datasets, question.b)),
    ];
    const union = parts.reduce((sum, each) => sum + each.size, 0);
    const chart = h("div", { class: "chart", role: "img", "aria-label": "Overlap by year; the table below has the numbers." });
    const specify = overlapChart({
      years,
      a: { name: question.a, hue: (forPaper) => hue(world.datasets, question.a, forPaper) },
      b: { name: question.b, hue: (forPaper) => hue(world.datasets, question.b, forPaper) },
    });
    fill(
      sections.overlap,
      h("h2", {}, "What the two share"),
      h("div", { class: "split", "aria-hidden": "true" },
        parts.map((each) => h("span", { css: { flex: each.size + " 1 0", background: each.colour } }))),
      h("div", { class: "split-words" },
        parts.map((each) =>
          h("span", {}, swatch(each.colour), each.words, " ", h("strong", {}, count(each.size)), ` (${percent(each.size / union)})`))),
      h("figure", {}, h("figcaption", {}, "Works of the two datasets by year."), chart),
      quietRow({
        specify,
        title: `Works of ${question.a} and ${question.b} by year: only in one, and in both`,
        lines,
        names: ["overlap", question.a, question.b],
        downloads: [["CSV", "/comparisons/overlap.csv" + query(ask(question))]],
      }),
      h(
        "details",
        { class: "fold" },
        h("summary", {}, "Table"),
        table({
          caption: "Works in one and in both. Works are linked by DOI, so a work without one counts as only in its own dataset.",
          rows: [...years, total],
          columns: [
            { title: "Year", head: true, cell: (row) => row.year ?? "all" },
            { title: question.a, number: true, cell: (row) => count(row.a) },
            { title: question.b, number: true, cell: (row) => count(row.b) },
            { title: "only in " + question.a, number: true, cell: (row) => count(row.onlyA) },
            { title: "in both", number: true, cell: (row) => count(row.linked) },
            { title: "only in " + question.b, number: true, cell: (row) => count(row.onlyB) },
            { title: question.a + " with DOI", number: true, cell: (row) => share(row.aWithDoi, row.a) },
            { title: question.b + " with DOI", number: true, cell: (row) => share(row.bWithDoi, row.b) },
          ],
        }),
      ),
    );
    await drawInto(chart, specify);
  }

  function share(part, all) {
    return all > 0 ? percent(part / all) : "–";
  }

  function swatch(colour) {
    return h("span", { class: "mark", css: { background: colour } });
  }

  async function tellDisagreements(question, comparison) {
    const found = comparison.disagreements ?? [];
    fill(
      sections.disagreements,
      h("h2", {}, "Linked works whose countries differ"),
      found.length === 0
        ? h("p", {}, "No linked work has different countries in the two.")
        : [
            h(
              "p",
              { class: "quiet" },
              comparison.disagreementCount > found.length
                ? `The first ${count(found.length)} of ${count(comparison.disagreementCount)}; the CSV file has all of them. `
                : `${counted(found.length, "work")}. `,
              "A country that only one side has is underlined.",
            ),
            h("div", { class: "row" },
              h("a", { href: "/api/v1/comparisons/disagreements.csv" + query({ ...ask(question), limit: mostDisagreements }), download: true }, "CSV")),
            h("ol", { class: "pairs" }, found.map((pair) => pairItem(question, pair))),
          ],
    );
  }

  function pairItem(question, pair) {
    const side = (name, key, countries, others, addresses) =>
      h(
        "div",
        {},
        h("div", {}, mark(world.datasets, name), h("strong", {}, name), " ", countriesOf(countries, others)),
        h("ul", {}, addresses.map((address) => h("li", {}, address))),
        h("div", { class: "small quiet" }, key),
      );
    return h(
      "li",
      {},
      h("span", { class: "title" }, pair.title || "Without a title"),
      h("div", { class: "small quiet" },
        [pair.year ?? "no year", pair.doi].filter(Boolean).flatMap((part, index) => [
          index > 0 ? " · " : "",
          part === pair.doi
            ? h("a", { href: "https://doi.org/" + encodeURI(pair.doi), rel: "noreferrer" }, pair.doi)
            : part,
        ])),
      h(
        "div",
        { class: "sides" },
        side(question.a, pair.aKey, pair.aCountries, pair.bCountries, pair.aAddresses),
        side(question.b, pair.bKey, pair.bCountries, pair.aCountries, pair.bAddresses),
      ),
    );
  }

  function countriesOf(codes, others) {
    if (codes.length === 0) {
      return "no known country";
    }
    return codes.flatMap((code, index) => [
      index > 0 ? ", " : "",
      others.includes(code) ? world.country(code) : h("u", {}, world.country(code)),
    ]);
  }

  async function drawInto(container, specify) {
    try {
      await draw(container, specify);
    } catch (error) {
      clear(container);
      fill(container, trouble(error));
    }
  }

  window.addEventListener("popstate", show);
  // The total's bar takes its colours from the theme.
  window.addEventListener("entente:theme", show);
  show();
}

/** The question as the API takes it. */
function ask(question) {
  return { a: question.a, b: question.b, ...parameters(question) };
}
