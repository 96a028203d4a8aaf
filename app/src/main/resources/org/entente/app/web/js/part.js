// A part of a page that loads by itself: its heading, what it waits for, and what went wrong. The
// others neither wait for it nor fail with it.

import { clear, draw } from "./chart.js";
import { fill, h, trouble } from "./dom.js";
import { busy } from "./page.js";

/** @param title its heading; empty for none */
export function part({ title = "", testId }) {
  const status = h("p", { class: "quiet", role: "status" });
  const body = h("div");
  const heading = title === "" ? null : h("h2", { tabindex: "-1" }, title);
  const element = h(
    "section",
    { "data-testid": testId, hidden: true },
    heading,
    status,
    body,
  );

  async function load(words, task) {
    element.hidden = false;
    try {
      await busy([body], status, words, task);
    } catch (error) {
      if (error.name !== "AbortError") {
        fill(body, trouble(error));
      }
    }
  }

  return {
    element,
    body,
    load,
    /** Takes the reader there. */
    go() {
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    },
    /** Says something in place of what could be here. */
    say(...words) {
      element.hidden = false;
      fill(body, words);
    },
    hide() {
      element.hidden = true;
      body.replaceChildren();
    },
  };
}

/** Draws a picture; where it cannot be drawn, says why in its place. */
export async function drawInto(container, specify) {
  try {
    return await draw(container, specify);
  } catch (error) {
    clear(container);
    fill(container, trouble(error));
    return null;
  }
}
