// What two databases share: in all, by year, document type, country or language, and by which rule
// their works were linked.

import { get, query } from "./api.js";
import { fill, h, table, trouble } from "./dom.js";
import { typeWords } from "./discordance.js";
import { quietRow } from "./figure.js";
import { count, list, number, percent } from "./format.js";
import { ruleWords } from "./linking.js";
import { overlapBars, pieceColour, pieces } from "./overlapbars.js";
import { hue, mark } from "./palette.js";
import { drawInto } from "./part.js";

const mostBars = 25;

const dimensions = {
  year: { words: "year", field: "year", elsewhere: "under another year, or outside the question" },
  "document-type": { words: "document type", field: "documentType", elsewhere: "under another type, or outside the question" },
  country: { words: "country", field: "country", elsewhere: "with other countries, or outside the question" },
  language: { words: "language", field: "language", elsewhere: "under another language, or outside the question" },
};

/** The section's content. `context`: `{ask, question, world, lines, signal, toReview}`. */
export async function tellOverlap(body, comparison, context) {
  const { question, world } = context;
  const overlap = comparison.overlap;
  const total = overlap.at(-1);
  const [a, b] = [question.a, question.b].map((name) => ({ name, hue: (forPaper) => hue(world.datasets, name, forPaper) }));
  const all = pieces(total, a.name, b.name, "outside the question").filter((piece) => piece.size > 0);
  const union = all.reduce((sum, each) => sum + each.size, 0);
  const inside = h("div");
  const said = h("p", { class: "quiet", role: "status" });
  const choose = h(
    "select",
    { "aria-label": "What the overlap is taken apart by", on: { change: () => change() } },
    Object.entries(dimensions).map(([value, each]) => h("option", { value, selected: value === "year" }, each.words)),
  );
  fill(
    body,
    h("div", { class: "split", "aria-hidden": "true" },
      all.map((each) => h("span", { css: { flex: each.size + " 1 0", background: pieceColour(each, a, b, false) } }))),
    h("div", { class: "split-words" },
      all.map((each) =>
        h("span", {}, swatch(pieceColour(each, a, b, false)), each.words, " ", h("strong", {}, count(each.size)), ` (${percent(each.size / union)})`))),
    figures(total, question, world),
    rulesWords(comparison.rules ?? [], context),
    h("p", { class: "plain-choice" }, h("label", {}, "Taken apart by ", choose)),
    said,
    inside,
  );
  await show("year", overlap);

  async function change() {
    const by = choose.value;
    try {
      const rows = by === "year" ? overlap : await get("/comparisons/overlap", { ...context.ask, by }, context.signal);
      if (choose.value === by) {
        await show(by, rows);
        said.textContent = `Taken apart by ${dimensions[by].words}.`;
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(inside, trouble(error));
      }
    }
  }

  async function show(by, rows) {
    await tellStrata(inside, by, rows, { ...context, sides: [a, b] });
  }
}

function figures(total, question, world) {
  const named = (name) => [mark(world.datasets, name), h("strong", {}, name)];
  const share = (value) => h("strong", {}, percent(number(value)));
  const jaccard = number(total.jaccard);
  return h(
    "p",
    {},
    total.a > 0 ? [share(total.shareOfA), " of the works of ", named(question.a), ` are in ${question.b}`] : null,
    total.a > 0 && total.b > 0 ? "; " : null,
    total.b > 0 ? [share(total.shareOfB), " of those of ", named(question.b), ` are in ${question.a}`] : null,
    ". ",
    jaccard === null
      ? null
      : ["Of all works that either has here, ", share(jaccard), " are here in both (Jaccard’s index ", jaccard.toFixed(2), ")."],
  );
}

function rulesWords(rules, { toReview }) {
  if (rules.length === 0) {
    return null;
  }
  const links = rules.reduce((sum, rule) => sum + rule.links, 0);
  const [first, ...others] = rules;
  return h(
    "p",
    { "data-testid": "rules" },
    `Of ${count(links)} links, ${percent(number(first.share))} are made ${ruleWords(first.rule)}` +
      (others.length > 0
        ? "; " + list(others.map((rule) => `${count(rule.links)} ${ruleWords(rule.rule)}`)) + ". "
        : ". "),
    toReview,
  );
}

/** Years in their order, others by size; what has no value stands last, and much is cut off. */
function strataOf(by, rows, world) {
  const { field } = dimensions[by];
  const name = (row) => {
    const value = row[field];
    return value === null || value === undefined || value === ""
      ? `no ${dimensions[by].words}`
      : by === "country"
        ? world.country(value)
        : by === "document-type"
          ? typeWords(value)
          : String(value);
  };
  const strata = rows.slice(0, -1).map((row) => ({ name: name(row), row }));
  return by === "year"
    ? strata
    : strata.sort((one, other) => other.row.a + other.row.b - one.row.a - one.row.b);
}

async function tellStrata(inside, by, rows, { ask, question, world, lines, sides: [a, b] }) {
  const strata = strataOf(by, rows, world);
  const drawn = by === "year" ? strata : strata.slice(0, mostBars);
  const { words, elsewhere } = dimensions[by];
  const caption = `Works of ${a.name} and ${b.name} by ${words}`;
  const chart = h("div", { class: "chart", "data-testid": "overlap-chart", role: "img", "aria-label": caption + "; the table below has the numbers." });
  const specify = overlapBars({ strata: drawn, upright: by === "year", elsewhere, label: caption, a, b });
  const key = pieces({ onlyA: 1, onlyB: 1, linked: 1, linkedOfB: 1, inBoth: 0 }, a.name, b.name, elsewhere).filter(
    (_, index) => index % 2 === 0 || drawn.some(({ row }) => (index === 1 ? row.linked : row.linkedOfB) > row.inBoth),
  );
  const unfolded = inside.querySelector(".fold")?.open ?? false;
  fill(
    inside,
    h(
      "figure",
      {},
      h("figcaption", {}, caption + ".", by === "country" ? " A work counts in each of its countries." : "",
        strata.length > drawn.length ? ` The ${drawn.length} largest of ${strata.length}; the table has all.` : ""),
      h("div", { class: "key" }, key.map((piece) => h("span", {}, swatch(pieceColour(piece, a, b, false)), piece.words))),
      chart,
    ),
    quietRow({
      specify,
      title: caption + ": only in one, and in both",
      lines,
      names: ["overlap", a.name, b.name, by],
      downloads: [
        ["CSV", "/comparisons/overlap.csv" + query({ ...ask, by })],
        ["CSV by year and document type", "/comparisons/overlap.csv" + query({ ...ask, by: "year,document-type" })],
      ],
    }),
    h(
      "details",
      { class: "fold", open: unfolded },
      h("summary", {}, "Table"),
      table({
        caption:
          "Works in one and in both. A work is linked if the other database has it at all, under whatever year or type; in both are those that both have in this row.",
        testId: "overlap-table",
        rows: [...strata, { name: "all", row: rows.at(-1) }],
        columns: [
          { title: words.charAt(0).toUpperCase() + words.slice(1), head: true, cell: ({ name }) => name },
          { title: a.name, number: true, cell: ({ row }) => count(row.a) },
          { title: b.name, number: true, cell: ({ row }) => count(row.b) },
          { title: "only in " + a.name, number: true, cell: ({ row }) => count(row.onlyA) },
          { title: "in both", number: true, cell: ({ row }) => count(row.inBoth) },
          { title: "only in " + b.name, number: true, cell: ({ row }) => count(row.onlyB) },
          { title: `${a.name} linked`, number: true, cell: ({ row }) => share(row.shareOfA) },
          { title: `${b.name} linked`, number: true, cell: ({ row }) => share(row.shareOfB) },
          { title: "Jaccard", number: true, cell: ({ row }) => share(row.jaccard) },
          { title: a.name + " with DOI", number: true, cell: ({ row }) => part(row.aWithDoi, row.a) },
          { title: b.name + " with DOI", number: true, cell: ({ row }) => part(row.bWithDoi, row.b) },
        ],
      }),
    ),
  );
  await drawInto(chart, specify);
}

function share(value) {
  const fraction = number(value);
  return fraction === null ? "–" : percent(fraction);
}

function part(some, all) {
  return all > 0 ? percent(some / all) : "–";
}

export function swatch(colour) {
  return h("span", { class: "mark", css: { background: colour } });
}
