// A question as a sentence made of choices. Each choice is a native select (or a list of
// checkboxes where several may hold) laid under its own words, so that the sentence wraps like
// text and still works with keyboard and screen reader.

import { fill, h } from "./dom.js";
import { list } from "./format.js";

/**
 * One of several. `options`: `{value, words}`; a value that is not among them is shown as it is.
 * Text `before` and `after` stays on the choice's line (punctuation).
 */
export function choice({ key, label, options, value, onChange, before = "", after = "" }) {
  const all = options.some((option) => option.value === value)
    ? options
    : [...options, { value, words: value }];
  const words = all.find((option) => option.value === value).words;
  const select = h(
    "select",
    {
      "aria-label": label,
      data: { key },
      on: { change: () => onChange(select.value) },
    },
    all.map((option) =>
      h("option", { value: option.value, selected: option.value === value }, option.words),
    ),
  );
  return piece(
    before,
    h(
      "span",
      { class: "choice" },
      h("span", { "aria-hidden": "true" }, h("span", { class: "words" }, words), after),
      select,
    ),
    words,
    after,
  );
}

/** Several of several; the last one left cannot be unticked. `options`: `{value, words, mark}`. */
export function choices({ key, label, options, values, onChange, before = "", after = "" }) {
  const chosen = options.filter((option) => values.includes(option.value));
  const words = chosen.length === 0 ? "…" : list(chosen.map((option) => option.words));
  const boxes = options.map((option) =>
    h("input", {
      type: "checkbox",
      value: option.value,
      checked: values.includes(option.value),
      disabled: chosen.length === 1 && values.includes(option.value),
      data: { key: key + ":" + option.value },
      on: {
        change: () => onChange(boxes.filter((box) => box.checked).map((box) => box.value)),
      },
    }),
  );
  const details = panel(
    { key, label, words, after },
    options.map((option, index) => h("label", {}, boxes[index], option.mark, option.words)),
  );
  return piece(before, details, words, after);
}

let hints = 0;

/**
 * Several choices behind one word. `rows`: `{key, label, hint, options, value, onChange}`; a row
 * without options is written, a hint says what the choices are.
 */
export function fold({ key, label, words, rows, after = "" }) {
  return piece(
    "",
    panel(
      { key, label, words, after },
      rows.map((row) => {
        const hint = row.hint
          ? h("span", { class: "hint", id: "hint-" + ++hints }, row.hint)
          : null;
        const described = hint ? hint.id : null;
        if (row.options.length === 0) {
          const input = h("input", {
            type: "text",
            value: row.value,
            "aria-describedby": described,
            data: { key: row.key },
            on: { change: () => row.onChange(input.value) },
          });
          return [h("label", { class: "stacked" }, row.label, input), hint];
        }
        const select = h(
          "select",
          {
            "aria-describedby": described,
            data: { key: row.key },
            on: { change: () => row.onChange(select.value) },
          },
          row.options.map((option) =>
            h("option", { value: option.value, selected: option.value === row.value }, option.words),
          ),
        );
        return [h("label", { class: "stacked" }, row.label, select), hint];
      }),
    ),
    words,
    after,
  );
}

/** Words that open a panel; Escape closes it, and so does leaving it. */
function panel({ key, label, words, after }, ...inside) {
  const details = h(
    "details",
    {
      class: "choice",
      data: { panel: key },
      on: {
        toggle: () => keepInside(details.querySelector(".panel")),
        keydown: (event) => {
          if (event.key === "Escape") {
            details.open = false;
            details.querySelector("summary").focus();
          }
        },
        focusout: (event) => {
          if (event.relatedTarget && !details.contains(event.relatedTarget)) {
            details.open = false;
          }
        },
      },
    },
    h(
      "summary",
      { data: { key }, "aria-label": label + ": " + words },
      h("span", { class: "words" }, words),
      after,
    ),
    h("fieldset", { class: "panel" }, h("legend", { class: "unseen" }, label), inside),
  );
  return details;
}

/** A list that would reach over the window's right edge is moved to the left. */
function keepInside(list) {
  list.style.removeProperty("margin-left");
  const over = list.getBoundingClientRect().right - (document.documentElement.clientWidth - 12);
  if (over > 0) {
    list.style.setProperty("margin-left", -over + "px");
  }
}

function piece(before, control, words, after) {
  const element = h("span", { class: "piece" }, before, control);
  return { element, text: before + words + after };
}

/**
 * Shows the sentence; focus and an open list of checkboxes survive the change. Gives the sentence
 * as plain text.
 */
export function showSentence(container, pieces) {
  const focused = container.contains(document.activeElement)
    ? document.activeElement.dataset.key
    : undefined;
  const open = [...container.querySelectorAll("details[open]")].map((each) => each.dataset.panel);
  fill(
    container,
    pieces.map((each) => (typeof each === "string" ? each : each.element)),
  );
  for (const details of container.querySelectorAll("details")) {
    details.open = open.includes(details.dataset.panel);
  }
  if (focused !== undefined) {
    const again = [...container.querySelectorAll("[data-key]")].find(
      (each) => each.dataset.key === focused,
    );
    (again?.disabled ? again.closest("details")?.querySelector("summary") : again)?.focus();
    // What was chosen may have moved out of its list into the sentence, and the reader with it.
    for (const details of container.querySelectorAll("details[open]")) {
      details.open = details.contains(document.activeElement);
    }
  }
  return pieces.map((each) => (typeof each === "string" ? each : each.text)).join("");
}

document.addEventListener("click", (event) => {
  for (const details of document.querySelectorAll("details.choice[open]")) {
    if (!details.contains(event.target) && event.target.isConnected) {
      details.open = false;
    }
  }
});
