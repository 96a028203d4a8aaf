// The rows of a chart as buttons: real ones, laid over the picture, so that a bar can be pressed
// with the keyboard and has a name that is read out.

import { viewOf } from "./chart.js";
import { h } from "./dom.js";

/**
 * The chart with a button over each row; its vertical scale is of bands. The buttons move with the
 * rows when the picture is drawn again.
 *
 * @param rows `{name, label, press}`
 */
export function rowButtons(chart, rows) {
  const buttons = rows.map((row) =>
    h("button", {
      type: "button",
      "aria-label": row.label,
      "aria-pressed": "false",
      on: {
        click: () => {
          for (const each of buttons) {
            each.setAttribute("aria-pressed", String(each === button(row)));
          }
          row.press();
        },
      },
    }),
  );
  const button = (row) => buttons[rows.indexOf(row)];
  chart.addEventListener("entente:drawn", () => {
    const view = viewOf(chart);
    const scale = view.scale("y");
    const top = view.origin()[1];
    // Where a picture is wider than its place, it is shown smaller.
    const svg = chart.querySelector("svg");
    const size = svg.clientWidth / svg.width.baseVal.value || 1;
    for (const row of rows) {
      const { style } = button(row);
      style.setProperty("top", (top + scale(row.name)) * size + "px");
      style.setProperty("height", scale.bandwidth() * size + "px");
    }
  });
  return h("div", { class: "pressed-rows" }, chart, buttons);
}
