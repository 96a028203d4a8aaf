// What two databases say of the same publications, field by field.

import { query } from "./api.js";
import { fill, h, textButton } from "./dom.js";
import { discordantWorks, fieldWords, typeWords, worksPlace } from "./discordance.js";
import { quietRow } from "./figure.js";
import { coefficient, count, counted, list, number, percent } from "./format.js";
import { matrixChart, matrixTable } from "./matrix.js";
import { colours } from "./palette.js";

const kinds = ["equal", "different", "onlyA", "onlyB", "neither"];

/** The section's content. `context`: `{ask, question, world, lines, signal}`. */
export function tellAgreement(body, agreements, context) {
  const { ask, question, world, lines } = context;
  const pairs = Math.max(0, ...agreements.map((each) => each.pairs));
  if (pairs === 0) {
    fill(body, h("p", {}, "No linked work is in the question’s scope, so there is nothing that both speak of."));
    return;
  }
  const works = worksPlace({ testId: "disagreements" });
  const columns = ["equal", "different", `only ${question.a}`, `only ${question.b}`, "neither"];
  const discordant = (each) => each.different + each.onlyA + each.onlyB;
  const rows = agreements.map((each) => ({
    name: fieldWords(each.field),
    head:
      discordant(each) > 0
        ? textButton(
            fieldWords(each.field),
            () => works.show(`${fieldWords(each.field)}: the two differ`, world.datasets, () => discordantWorks(each.field, discordant(each), context)),
            { "aria-label": `${fieldWords(each.field)}: list the ${count(discordant(each))} works of which the two say different things`, "data-field": each.field },
          )
        : fieldWords(each.field),
    cells: kinds.map((kind) => ({ words: count(each[kind]), share: each.pairs > 0 ? each[kind] / each.pairs : 0 })),
  }));
  const caption = `What ${question.a} and ${question.b} say of the same works, in works`;
  // One hue for the shade of both: it stands for how many, and for neither database.
  const paint = (forPaper) => colours(forPaper).hues[0];
  fill(
    body,
    h("p", {}, agreementWords(agreements, pairs)),
    h(
      "figure",
      {},
      matrixTable({
        caption: caption + ". The darker, the larger the share of the linked works. Press a field for the works of which the two say different things.",
        corner: "Field",
        columns,
        rows,
        testId: "agreement-matrix",
      }),
    ),
    quietRow({
      specify: matrixChart({ columns, rows, label: caption, hue: paint }),
      title: caption,
      lines,
      names: ["agreement", question.a, question.b],
      downloads: [["CSV", "/comparisons/agreement.csv" + query(ask)]],
    }),
    works.element,
    h(
      "details",
      { class: "fold" },
      h("summary", {}, "How they differ, field by field"),
      h("dl", { class: "facts" }, agreements.map((each) => [h("dt", {}, fieldWords(each.field)), h("dd", {}, howWords(each, question))])),
    ),
    typesTable(agreements.find((each) => each.matrix?.length > 0), context, paint),
  );
}

function agreementWords(agreements, pairs) {
  const known = agreements
    .filter((each) => number(each.share) !== null)
    .map((each) => ({ name: fieldWords(each.field).toLowerCase(), share: number(each.share) }))
    .sort((one, other) => other.share - one.share);
  if (known.length === 0) {
    return `Of ${counted(pairs, "linked work")}, no field is known in both.`;
  }
  const first = known[0];
  const last = known.at(-1);
  return known.length === 1
    ? `Of ${counted(pairs, "linked work")} with a ${first.name} in both, ${percent(first.share)} have the same.`
    : [
        `Of ${counted(pairs, "linked work")}, the two agree most on the ${first.name} (`,
        h("strong", {}, percent(first.share)),
        ` of those where both say something) and least on the ${last.name} (`,
        h("strong", {}, percent(last.share)),
        ").",
      ];
}

function howWords(each, { a, b }) {
  const parts = [];
  const share = number(each.share);
  if (share !== null) {
    parts.push(`Both say something of ${counted(each.compared, "work")}, and the same of ${percent(share)}.`);
  }
  if (each.sets && each.different > 0) {
    const { aContainsB, bContainsA, overlapping, disjoint } = each.sets;
    parts.push(
      `Of the ${count(each.different)} that differ, ${a} has all of ${b}’s and more in ${count(aContainsB)}, ${b} all of ${a}’s and more in ${count(bContainsA)}; they share some in ${count(overlapping)} and none in ${count(disjoint)}.`,
    );
  }
  const steps = (each.steps ?? []).filter((step) => step.difference !== 0 && step.count > 0);
  if (steps.length > 0) {
    parts.push(
      `${b} minus ${a}: ` +
        list(
          steps.map(
            (step) =>
              `${step.difference < 0 ? "−" : "+"}${Math.abs(step.difference)}${step.andBeyond ? " and beyond" : ""} in ${count(step.count)}`,
          ),
        ) +
        ".",
    );
  }
  if (each.citations) {
    const { pairs, meanA, meanB, medianDifference, spearman, concordance } = each.citations;
    parts.push(
      `Of ${counted(pairs, "work")} with both counts, the mean is ${number(meanA).toFixed(1)} in ${a} and ${number(meanB).toFixed(1)} in ${b}; the median of ${a} minus ${b} is ${String(number(medianDifference)).replace("-", "−")}.`,
      spearman === null ? "" : `Rank correlation (Spearman) ${coefficient(number(spearman))}.`,
      concordance ? `Lin’s concordance ${coefficient(number(concordance.coefficient))}.` : "",
    );
  }
  return [...parts.filter(Boolean), ...(each.notes ?? [])].join(" ") || "Nothing is known of it in both.";
}

function typesTable(agreement, { ask, question, world, lines }, paint) {
  if (!agreement) {
    return null;
  }
  const size = new Map();
  for (const { a, b, count: works } of agreement.matrix) {
    for (const type of [a, b]) {
      size.set(type ?? "", (size.get(type ?? "") ?? 0) + works);
    }
  }
  const types = [...size.keys()].sort((one, other) => size.get(other) - size.get(one));
  const of = (a, b) => agreement.matrix.find((cell) => (cell.a ?? "") === a && (cell.b ?? "") === b)?.count ?? 0;
  const rows = types
    .map((a) => {
      const counts = types.map((b) => of(a, b));
      const sum = counts.reduce((all, each) => all + each, 0);
      return { name: typeWords(a), sum, cells: counts.map((works) => ({ words: works === 0 ? "" : count(works), share: sum > 0 ? works / sum : 0 })) };
    })
    .filter((row) => row.sum > 0)
    .map((row) => ({ ...row, head: row.name }));
  const columns = types.map(typeWords);
  const caption = `Document types of the same works: rows as ${question.a} has them, columns as ${question.b} does`;
  return [
    h("h3", {}, "Document types"),
    matrixTable({
      caption: caption + ". The darker, the larger the share of the row; where both say the same the cell is framed. Types outside the question are here where the other side has one within.",
      corner: `${question.a} ↓ ${question.b} →`,
      columns,
      rows,
      testId: "types-matrix",
      diagonal: true,
    }),
    quietRow({
      specify: matrixChart({ columns, rows, label: caption, hue: paint }),
      title: caption,
      lines,
      names: ["document-types", question.a, question.b],
      downloads: [["CSV", "/comparisons/agreement/document-types.csv" + query(ask)]],
    }),
  ];
}
