// A matrix: counts in cells that are shaded by a share. On the page it is a table, and so its own
// description; for files it is drawn.

import { h } from "./dom.js";
import { colours, mixed } from "./palette.js";

/** The darkest shade, so that a count stays readable on it. */
const deepest = 0.42;

let matrices = 0;

/**
 * @param rows `{name, head, cells: [{words, share}]}`; `head` is what stands at the row's head
 * @param columns the heads of the columns; `corner` what the rows are
 * @param diagonal whether the cells on the diagonal are framed
 */
export function matrixTable({ caption, corner, columns, rows, testId, diagonal = false }) {
  const name = "matrix-" + ++matrices;
  return h(
    "div",
    {},
    h("p", { class: "caption", id: name }, caption),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": name },
      h(
        "table",
        { class: "matrix", "data-testid": testId, "aria-labelledby": name },
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, corner), columns.map((each) => h("th", { scope: "col", class: "number" }, each)))),
        h(
          "tbody",
          {},
          rows.map((row) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, row.head),
              row.cells.map((cell, index) =>
                h(
                  "td",
                  {
                    class: diagonal && cell.share > 0 && columns[index] === row.name ? "number same" : "number",
                    css: cell.share > 0 ? { "--shade": (cell.share * deepest * 100).toFixed(1) + "%" } : {},
                  },
                  cell.words,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The same for a file. */
export function matrixChart({ columns, rows, label, hue }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const values = rows.flatMap((row) =>
      row.cells.map((cell, index) => ({
        row: row.name,
        column: columns[index],
        words: cell.words,
        colour: mixed(hue(forPaper), inks.paper, cell.share * deepest),
      })),
    );
    const axis = (extra) => ({ title: null, domain: false, ticks: false, labelFontSize: 12, labelLimit: 190, ...extra });
    const y = { field: "row", type: "nominal", sort: null, scale: { domain: rows.map((row) => row.name) }, axis: axis({}) };
    const x = { field: "column", type: "nominal", sort: null, scale: { domain: columns }, axis: axis({ orient: "top", labelAngle: columns.length > 6 ? -40 : 0 }) };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: Math.max(160, width - 200),
      height: { step: 30 },
      data: { values },
      layer: [
        {
          mark: { type: "rect", stroke: inks.paper, strokeWidth: 2 },
          encoding: { x, y, color: { field: "colour", type: "nominal", scale: null } },
        },
        { mark: { type: "text", color: inks.ink }, encoding: { x, y, text: { field: "words", type: "nominal" } } },
      ],
    };
  };
}
