// Works as two databases have them, side by side, in their own words.

import { h, textButton } from "./dom.js";
import { mark } from "./palette.js";

/** A longer list is unfolded by a button. */
const atFirst = 10;

/**
 * @param pairs `{title, doi, facts, sides}`; a side is `{name, key, says, lines}`, or
 *     `{name, absent}` where the database does not have the work
 * @param datasets the library's, for the marks
 */
export function pairList(pairs, datasets) {
  const items = pairs.map((pair) => item(pair, datasets));
  const list = h("ol", { class: "pairs" }, items.slice(0, atFirst));
  if (items.length <= atFirst) {
    return list;
  }
  const more = textButton(`Show ${items.length - atFirst} more`, () => {
    list.append(...items.slice(atFirst));
    more.remove();
    // The button is gone: the reader goes on where the list does.
    items[atFirst].setAttribute("tabindex", "-1");
    items[atFirst].focus({ preventScroll: true });
  });
  return h("div", {}, list, h("p", {}, more));
}

function item({ title, doi, facts, sides }, datasets) {
  const parts = [...facts.filter((fact) => fact !== null && fact !== ""), doi === "" ? null : doiLink(doi)].filter(Boolean);
  return h(
    "li",
    { "data-testid": "pair" },
    h("span", { class: "title" }, title || "Without a title"),
    h("div", { class: "small quiet" }, parts.flatMap((each, index) => (index > 0 ? [" · ", each] : [each]))),
    h("div", { class: "sides" }, sides.map((side) => sideOf(side, datasets))),
  );
}

function sideOf({ name, key, says, lines, absent }, datasets) {
  return h(
    "div",
    {},
    h("div", {}, mark(datasets, name), h("strong", {}, name), " ", absent ? h("span", { class: "quiet" }, absent) : says),
    lines && lines.length > 0 ? h("ul", {}, lines.map((line) => h("li", {}, line))) : null,
    key ? h("div", { class: "small quiet" }, key) : null,
  );
}

export function doiLink(doi) {
  return h("a", { href: "https://doi.org/" + encodeURI(doi), rel: "noreferrer" }, doi);
}

/** Values in words; those that the other side lacks are underlined. `absent` where there are none. */
export function contrasted(values, others, words, absent) {
  return values.length === 0
    ? absent
    : values.flatMap((value, index) => [
        index > 0 ? ", " : "",
        others.includes(value) ? words(value) : h("u", {}, words(value)),
      ]);
}
