// What two databases share, as bars: only in one, in both, only in the other. What stands under
// another year or type in the other database is a piece of its own, so that the pieces of each side
// add up to its works.

import { axisFrom } from "./chart.js";
import { count, percent } from "./format.js";
import { colours, mixed } from "./palette.js";

/**
 * The five pieces of a stratum, from A's side to B's: `{words, size, side}`; `side` is "a", "b" or
 * "both".
 */
export function pieces(row, a, b, elsewhere) {
  const inBoth = row.inBoth;
  return [
    { words: `only in ${a}`, size: row.onlyA, side: "a", own: true },
    { words: `in ${a}; in ${b} ${elsewhere}`, size: row.linked - inBoth, side: "a", own: false },
    { words: "in both", size: inBoth, side: "both", own: true },
    { words: `in ${b}; in ${a} ${elsewhere}`, size: row.linkedOfB - inBoth, side: "b", own: false },
    { words: `only in ${b}`, size: row.onlyB, side: "b", own: true },
  ];
}

/** The colour of a piece: the database's own, fainter for what the other has elsewhere. */
export function pieceColour(piece, a, b, forPaper) {
  const inks = colours(forPaper);
  const full = { a: a.hue(forPaper), b: b.hue(forPaper), both: inks.both }[piece.side];
  return piece.own ? full : mixed(full, inks.paper, 0.45);
}

const gutter = 56;

/**
 * @param strata `{name, row}` in the order in which they stand
 * @param upright whether bars stand (years) or lie (types, countries)
 */
export function overlapBars({ strata, upright, elsewhere, label, a, b }) {
  return (width, forPaper) => {
    const left = upright ? gutter : width < 520 ? 116 : 180;
    const plotWidth = Math.max(120, width - left - (upright ? 0 : 24));
    const names = pieces({ onlyA: 0, onlyB: 0, linked: 0, linkedOfB: 0, inBoth: 0 }, a.name, b.name, elsewhere);
    const values = strata.flatMap(({ name, row }) => {
      const all = pieces(row, a.name, b.name, elsewhere);
      const union = all.reduce((sum, each) => sum + each.size, 0);
      return all.map((piece, order) => ({
        name,
        part: piece.words,
        order,
        works: piece.size,
        tip: `${name}, ${piece.words}: ${count(piece.size)}${union > 0 ? ` (${percent(piece.size / union)})` : ""}`,
      }));
    });
    const totals = strata.map(({ row }) => row.onlyA + row.onlyB + row.linked + row.linkedOfB - row.inBoth);
    const axis = axisFrom(0, Math.max(1, ...totals));
    const every = upright ? Math.max(1, Math.ceil((strata.length * 44) / plotWidth)) : 1;
    const along = {
      field: "name",
      type: "nominal",
      sort: null,
      scale: { domain: strata.map((each) => each.name), paddingInner: 0.25, paddingOuter: 0.1 },
      axis: {
        title: null,
        labelAngle: 0,
        ticks: false,
        domain: false,
        labelLimit: left - 10,
        ...(upright
          ? { values: strata.map((each) => each.name).filter((_, index) => (strata.length - 1 - index) % every === 0) }
          : {}),
      },
    };
    const works = {
      field: "works",
      type: "quantitative",
      scale: { domain: axis.domain, nice: false },
      axis: {
        values: upright || plotWidth > 320 ? axis.values : axis.values.filter((_, index) => index % 2 === 0),
        format: ",.10~r",
        title: null,
        ...(upright ? { minExtent: gutter - 10 } : { orient: "top", domain: false, ticks: false }),
      },
    };
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: upright ? 220 : { step: 26 },
      data: { values },
      mark: { type: "bar", stroke: colours(forPaper).paper, strokeWidth: 1 },
      encoding: {
        ...(upright ? { x: along, y: works } : { y: along, x: works }),
        color: {
          field: "part",
          type: "nominal",
          scale: {
            domain: names.map((each) => each.words),
            range: names.map((each) => pieceColour(each, a, b, forPaper)),
          },
          legend: forPaper ? { title: null, orient: "top", columns: 2, labelLimit: 420 } : null,
        },
        order: { field: "order", type: "quantitative" },
        tooltip: { field: "tip", type: "nominal" },
      },
    };
  };
}
