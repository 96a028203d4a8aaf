// Compare: do two databases agree, and if not, why?

import { get, query } from "./api.js";
import { tellAgreement } from "./agreement.js";
import { allDatabases } from "./alldatabases.js";
import { comparisonPictures, differenceChart } from "./comparechart.js";
import { concordanceWords, findingsAgree, findingsAnswer } from "./concord.js";
import { differenceAnswer, tellDecomposition } from "./decomposition.js";
import { fill, h, table, textButton, trouble } from "./dom.js";
import { foot, footLines, quietRow } from "./figure.js";
import { amount, counted, inUnit, number, signed } from "./format.js";
import { linksOf } from "./linking.js";
import { tellOverlap } from "./overlap.js";
import { busy, invitation, remember, world as readWorld } from "./page.js";
import { hue, mark } from "./palette.js";
import { drawInto, part } from "./part.js";
import { tellPartners } from "./partners.js";
import { controls, ending, parameters, partWords, read } from "./question.js";
import { readable } from "./reader.js";
import { tellReview } from "./reviewlist.js";
import { choice, showSentence } from "./sentence.js";
import { unitOf } from "./series.js";
import { pointWords } from "./serieschart.js";

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
  // What comes when: the links first, then the comparison, and the decomposition beside it.
  const linking = h("div", { role: "status", "data-testid": "linking" });
  const parts = {
    series: part({ title: "Two series", testId: "compare-series" }),
    difference: part({ testId: "compare-difference" }),
    decomposition: part({ title: "Where the difference comes from", testId: "compare-decomposition" }),
    overlap: part({ title: "What the two share", testId: "compare-overlap" }),
    agreement: part({ title: "What they say of the same works", testId: "compare-agreement" }),
    partners: part({ title: "The order of the partners", testId: "compare-partners" }),
    review: part({ title: "Links to review", testId: "compare-review" }),
  };
  const together = h("div");
  const ground = h("div");
  fill(main, sentence, answer, status, linking, Object.values(parts).map((each) => each.element), together, ground);

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
      await tell(question, plain, signal);
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(answer, trouble(error));
        Object.values(parts).forEach((each) => each.hide());
        together.replaceChildren();
        ground.replaceChildren();
      }
    }
  }

  async function tell(question, plain, signal) {
    // Tables of figures have no works, so there is nothing to link.
    const tablesOnly = [question.a, question.b].filter((name) => world.dataset(name).works === 0);
    const links = tablesOnly.length > 0 ? null : await linksOf(question.a, question.b, linking, signal);
    const asked = ask(question);
    const context = {
      ask: asked,
      question,
      world,
      plain,
      signal,
      countAgain: () => {
        // The button goes with the old figures; the reader stays at the section.
        parts.review.go();
        show();
      },
      toReview:
        links && links.review > 0
          ? textButton(`${counted(links.review, "pair")} ${links.review === 1 ? "waits" : "wait"} for somebody to look.`, () => parts.review.go())
          : null,
    };
    const decomposition = links ? get("/comparisons/decomposition", asked, signal) : null;
    // What fails is told where it is shown.
    decomposition?.catch(() => {});
    await busy([answer, ...Object.values(parts).map((each) => each.body), ground], status, "Comparing …", async () => {
      const comparison = await get("/comparisons", { ...asked, disagreements: 0 }, signal);
      const measured = [comparison.a, comparison.b];
      context.lines = () => footLines(measured, question, world);
      fill(
        ground,
        foot(measured, question, world),
        [...new Set([...(comparison.notes ?? []), ...(links?.notes ?? [])])].map((note) => h("p", { class: "small quiet" }, note)),
      );
      fill(together, allDatabases(context));
      await tellComparison(comparison, context, tablesOnly);
    });
    if (decomposition) {
      tellReviewAndReasons(decomposition, links, context);
    }
  }

  async function tellComparison(comparison, context, tablesOnly) {
    const { question, plain, lines } = context;
    const unit = unitOf(comparison.a.metric);
    const differences = (comparison.differences ?? []).map((each) => ({
      year: each.year,
      a: number(each.a),
      b: number(each.b),
      difference: number(each.difference),
    }));
    const agreements = comparison.findingAgreements ?? [];
    answerWith(
      tablesOnly.length > 0 ? lastWords(question, differences, unit) : null,
      differenceWords(question, differences, unit),
      agreements,
    );
    const pictures = comparisonPictures({ question, differences, world, unit, label: plain });
    const overlap = comparison.overlap ?? [];
    const total = overlap.at(-1);
    const works = total && total.a + total.b > 0;
    const linked = works && total.linked + total.linkedOfB > 0;
    const load = (each, task) => each.load("Drawing …", task);
    await Promise.all([
      pictures.empty
        ? parts.series.hide()
        : load(parts.series, () => tellSeries(pictures, unit, comparison, context)),
      differences.length === 0
        ? parts.difference.hide()
        : load(parts.difference, () => tellDifference(question, plain, differences, unit, lines)),
      works
        ? load(parts.overlap, () => tellOverlap(parts.overlap.body, comparison, context))
        : parts.overlap.say(h("p", {}, without(tablesOnly, "which works the two share"))),
      linked
        ? load(parts.agreement, () => tellAgreement(parts.agreement.body, comparison.agreements ?? [], context))
        : tablesOnly.length > 0
          ? parts.agreement.say(h("p", {}, without(tablesOnly, "what the two say of the same works")))
          : parts.agreement.hide(),
      comparison.partners
        ? load(parts.partners, () => tellPartners(parts.partners.body, comparison.partners, context))
        : parts.partners.hide(),
    ]);
    if (tablesOnly.length > 0) {
      parts.decomposition.say(
        h("p", {}, without(tablesOnly, "how much of the difference is coverage and how much is what the two say of the same works")),
        h("p", {}, "What is known of how the two define their figures stands at the foot of this page."),
      );
      parts.review.hide();
    }
  }

  /** Why a part of the page stays empty. */
  function without(tablesOnly, what) {
    return `${tablesOnly.join(" and ")} ${tablesOnly.length === 1 ? "holds" : "hold"} tables of figures and no works, so ${what} cannot be said.`;
  }

  function tellReviewAndReasons(decomposition, links, context) {
    const { question } = context;
    const current = () => !context.signal.aborted;
    parts.decomposition.load("Taking the difference apart: the metric is measured on each step between the two …", async () => {
      const taken = await decomposition;
      if (current()) {
        fill(reasons, differenceAnswer(taken, question, named));
        // Told again beside the difference by year.
        average.hidden = reasons.childElementCount > 0;
        await tellDecomposition(parts.decomposition.body, taken, context);
      }
    });
    parts.review.load("Looking for pairs to review …", () => tellReview(parts.review.body, links, context));
  }

  const reasons = h("div", { "data-testid": "reasons" });
  const average = h("div");
  const findings = h("p");

  function answerWith(first, difference, agreements) {
    fill(reasons, first);
    fill(average, difference);
    average.hidden = false;
    findings.textContent = findingsAnswer(agreements);
    fill(answer, reasons, average, findings);
  }

  function named(name) {
    return [mark(world.datasets, name), h("strong", {}, name)];
  }

  /** Where the years cannot be taken together: what both say of the last one. */
  function lastWords({ a, b }, differences, unit) {
    const last = differences.filter((each) => each.difference !== null).at(-1);
    return last === undefined
      ? null
      : h("p", {}, `In ${last.year} `, named(a), " says ", h("strong", {}, inUnit(unit, last.a)), ", ", named(b), " ", h("strong", {}, inUnit(unit, last.b)), ".");
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
            h("strong", {}, amount(unit, mean)), " on average"]
        : ["On average ", what, " is ", h("strong", {}, amount(unit, mean)), " higher in ", higher(mean),
            ", though not in every year"],
      "; the largest difference is ",
      h("strong", {}, amount(unit, largest.difference)),
      ` in ${largest.year}`,
      last === largest || last.difference === 0
        ? "."
        : [`, and in ${last.year} it is `, amount(unit, last.difference), "."],
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

  async function tellSeries(pictures, unit, comparison, { question, plain, lines }) {
    const picture = h("div", {
      class: "chart",
      "data-testid": "chart",
      role: "group",
      "aria-roledescription": "chart",
      tabindex: "0",
      "aria-label": "The two series. Arrow keys move through the points and read them out.",
    });
    const readout = h("p", { class: "readout", "aria-live": "polite" });
    const agreements = comparison.findingAgreements ?? [];
    fill(
      parts.series.body,
      h("figure", {}, h("figcaption", {}, unit === "share" ? "Share of the works." : "Value by year."), picture, readout),
      quietRow({
        specify: pictures.series,
        title: plain,
        lines,
        names: ["compare", question.a, question.b, question.metric, question.country, question.partner],
        downloads: [
          ["CSV", "/comparisons.csv" + query(ask(question))],
          ["CSV of the agreement", "/comparisons/series.csv" + query(ask(question))],
          ["CSV of the findings", "/comparisons/findings.csv" + query(ask(question))],
        ],
      }),
      concordanceWords(comparison.series ?? [], question, unit),
      agreements.length > 0 ? [h("h3", {}, "Do the findings agree?"), findingsAgree(agreements)] : null,
    );
    readable(picture, readout, pictures.lines, (line, point) => pointWords(line, point, unit).join("; "));
    await drawInto(picture, pictures.series);
  }

  async function tellDifference(question, plain, differences, unit, lines) {
    const chart = h("div", { class: "chart", role: "img", "aria-label": "Bars of the difference by year; the table below has the numbers." });
    const specify = differenceChart({
      differences,
      unit,
      a: { name: question.a, hue: (forPaper) => hue(world.datasets, question.a, forPaper) },
      b: { name: question.b, hue: (forPaper) => hue(world.datasets, question.b, forPaper) },
    });
    fill(
      parts.difference.body,
      h("h3", {}, "The difference by year"),
      differenceWords(question, differences, unit),
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
            { title: "Difference", number: true, cell: (row) => signed(unit, row.difference) },
          ],
        }),
      ),
    );
    await drawInto(chart, specify);
  }

  window.addEventListener("popstate", show);
  // The swatches beside words take their colours from the theme.
  window.addEventListener("entente:theme", show);
  show();
}

/** The question as the API takes it. */
function ask(question) {
  return { a: question.a, b: question.b, ...parameters(question) };
}
