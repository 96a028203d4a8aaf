// Two rankings side by side: a line for each partner, from its rank in one database to that in the
// other. Lines that cross have changed places; those that moved most are in the accent.

import { colours } from "./palette.js";

/** @param ranks `{name, rankA, rankB}` */
export function rankSlopes({ ranks, label, a, b }) {
  return (width, forPaper) => {
    const inks = colours(forPaper);
    const narrow = width < 520;
    const side = narrow ? 126 : 190;
    const plotWidth = Math.max(60, Math.min(width, 760) - 2 * side);
    const [atA, atB] = places(ranks);
    const y = {
      field: "place",
      type: "quantitative",
      scale: { domain: [ranks.length - 0.5, -0.5], nice: false, zero: false },
      axis: null,
    };
    const x = {
      field: "side",
      type: "nominal",
      sort: null,
      scale: { type: "point", domain: [a, b], padding: 0 },
      axis: { title: null, orient: "top", domain: false, ticks: false, labelFontSize: 13, labelFontWeight: 600, labelColor: inks.ink, labelAngle: 0, labelLimit: side },
    };
    const values = ranks.flatMap((each) => {
      const moved = each.rankA !== each.rankB;
      const shared = { name: each.name, moved, tip: `${each.name}: ${written(each.rankA)} in ${a}, ${written(each.rankB)} in ${b}` };
      return [
        { ...shared, side: a, place: atA.indexOf(each), words: `${each.name}\u2002${written(each.rankA)}` },
        { ...shared, side: b, place: atB.indexOf(each), words: `${written(each.rankB)}\u2002${each.name}` },
      ];
    });
    const colour = {
      condition: { test: "datum.moved", value: inks.accent },
      value: inks.quiet,
    };
    const text = (where, align, dx) => ({
      transform: [{ filter: { field: "side", equal: where } }],
      mark: { type: "text", align, dx, baseline: "middle", fontSize: 12, limit: side - 12 },
      encoding: { x, y, text: { field: "words", type: "nominal" }, color: { condition: { test: "datum.moved", value: inks.accent }, value: inks.ink } },
    });
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: label,
      width: plotWidth,
      height: 24 * ranks.length,
      // A file makes room for its title; on the page the width is given.
      ...(forPaper ? {} : { padding: { left: side, right: side, top: 26, bottom: 4 }, autosize: { type: "none" } }),
      data: { values },
      layer: [
        {
          mark: { type: "line", strokeWidth: 1.5 },
          encoding: { x, y, detail: { field: "name", type: "nominal" }, color: colour },
        },
        { mark: { type: "point", filled: true, size: 40, opacity: 1 }, encoding: { x, y, color: colour, tooltip: { field: "tip", type: "nominal" } } },
        text(a, "right", -10),
        text(b, "left", 10),
      ],
    };
  };
}

/**
 * The order in which partners stand on either side. Equal ranks stand one below the other, on the
 * second side as on the first, so that only lines of different ranks cross.
 */
function places(ranks) {
  const atA = [...ranks].sort((one, other) => one.rankA - other.rankA || one.rankB - other.rankB);
  const atB = [...ranks].sort((one, other) => one.rankB - other.rankB || atA.indexOf(one) - atA.indexOf(other));
  return [atA, atB];
}

/** Equal figures share a rank, such as 3.5. */
function written(rank) {
  return Number.isInteger(rank) ? String(rank) : rank.toFixed(1);
}
