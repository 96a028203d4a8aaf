// Whether two databases put the partners of a country in the same order.

import { query } from "./api.js";
import { fill, h, table } from "./dom.js";
import { quietRow } from "./figure.js";
import { coefficient, counted, count, inUnit, number } from "./format.js";
import { drawInto } from "./part.js";
import { rankSlopes } from "./rankslopes.js";
import { unitOf } from "./series.js";

const drawnPartners = 15;

/** The section's content. `context`: `{ask, question, world, lines}`. */
export async function tellPartners(body, partners, { ask, question, world, lines }) {
  const metric = world.metric(partners.metric);
  const unit = metric ? unitOf(metric) : "count";
  const ranks = partners.ranks.map((each) => ({
    name: world.country(each.partner),
    a: number(each.a),
    b: number(each.b),
    rankA: number(each.rankA),
    rankB: number(each.rankB),
  }));
  const top = ranks.slice(0, drawnPartners);
  const rho = number(partners.spearman);
  const tau = number(partners.kendall);
  const years = partners.from === partners.to ? partners.from : `${partners.from}–${partners.to}`;
  const caption = `Ranks of ${world.countryInSentence(question.country)}’s partners, ${years}`;
  const moved = top.filter((each) => each.rankA !== each.rankB).length;
  const chart = h("div", { class: "chart", "data-testid": "rank-slopes", role: "img", "aria-label": caption + "; the table below has the numbers." });
  const specify = rankSlopes({ ranks: top, label: caption, a: question.a, b: question.b });
  fill(
    body,
    h(
      "p",
      {},
      rho === null
        ? `The two rank ${counted(partners.partners, "partner")} in common; a rank correlation cannot be said of them.`
        : [
            `Of ${counted(partners.partners, "partner")} that both have, the order agrees to a rank correlation of `,
            h("strong", {}, coefficient(rho)),
            ` (Spearman${tau === null ? "" : `; Kendall ${coefficient(tau)}`}; 1 is the same order).`,
          ],
      partners.onlyA + partners.onlyB > 0
        ? ` ${counted(partners.onlyA, "partner")} ${partners.onlyA === 1 ? "has" : "have"} a figure in ${question.a} alone, ${count(partners.onlyB)} in ${question.b} alone.`
        : "",
    ),
    h("p", { class: "small quiet" }, partners.basis),
    top.length < 2
      ? null
      : h(
          "figure",
          {},
          h("figcaption", {}, `The ${top.length} highest. `,
            moved === 0 ? "None of them has another rank in the other database." : "Those whose ranks differ are in the accent."),
          chart,
        ),
    quietRow({
      specify: top.length < 2 ? null : specify,
      title: `${caption}: ${question.a} and ${question.b}`,
      lines,
      names: ["partners", question.a, question.b, question.country],
      downloads: [["CSV", "/comparisons/partners.csv" + query(ask)]],
    }),
    h(
      "details",
      { class: "fold" },
      h("summary", {}, "Table"),
      table({
        caption: `${caption}: ${metric?.title ?? partners.metric}`,
        testId: "partners-table",
        rows: ranks,
        columns: [
          { title: "Partner", head: true, cell: (row) => row.name },
          { title: `Rank in ${question.a}`, number: true, cell: (row) => row.rankA },
          { title: `Rank in ${question.b}`, number: true, cell: (row) => row.rankB },
          { title: question.a, number: true, cell: (row) => inUnit(unit, row.a) },
          { title: question.b, number: true, cell: (row) => inUnit(unit, row.b) },
        ],
      }),
    ),
  );
  if (top.length >= 2) {
    await drawInto(chart, specify);
  }
}
