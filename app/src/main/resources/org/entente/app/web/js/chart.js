// Vega-Lite behind one door: loading, theme, drawing, files. Expressions are interpreted (`ast`),
// so that the content security policy needs no unsafe-eval; nothing writes inline styles as text.

import { h } from "./dom.js";
import { colours } from "./palette.js";

const scripts = [
  "/webjars/vega/vega.min.js",
  "/webjars/vega-lite/vega-lite.min.js",
  "/webjars/vega-embed/vega-embed.min.js",
];

let loading = null;

function load() {
  loading ??= scripts.reduce(
    (before, source) =>
      before.then(
        () =>
          new Promise((resolve, reject) => {
            const script = h("script", { src: source });
            script.addEventListener("load", resolve);
            script.addEventListener("error", () =>
              reject(
                new Error(
                  "The chart library does not load from this server; the table holds the same numbers.",
                ),
              ),
            );
            document.head.append(script);
          }),
      ),
    Promise.resolve(),
  );
  return loading;
}

const sans =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif';

function config(forPaper) {
  const { ink, quiet, rule, paper } = colours(forPaper);
  return {
    font: sans,
    background: forPaper ? paper : "transparent",
    padding: forPaper ? 20 : 0,
    view: { stroke: null },
    axis: {
      labelColor: quiet,
      titleColor: quiet,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: "normal",
      domainColor: quiet,
      tickColor: quiet,
      gridColor: rule,
      gridWidth: 0.75,
      labelPadding: 6,
    },
    axisY: { domain: false, ticks: false },
    title: { color: ink, subtitleColor: quiet, anchor: "start", fontSize: 16, subtitleFontSize: 11,
      fontWeight: 600, offset: 16, subtitlePadding: 8, lineHeight: 21, subtitleLineHeight: 15 },
    header: { labelColor: ink, labelFontSize: 13, labelFontWeight: 600, labelAnchor: "start",
      labelPadding: 4, title: null },
    text: { color: ink, fontSize: 12 },
    legend: { labelColor: ink, titleColor: quiet, labelFontSize: 12, symbolSize: 80 },
  };
}

let tip = null;

function showTip(handler, event, item, value) {
  tip ??= document.body.appendChild(h("div", { class: "tip", role: "presentation", hidden: true }));
  if (value === null || value === undefined || value === "" || !event.clientX) {
    tip.hidden = true;
    return;
  }
  tip.textContent =
    typeof value === "object"
      ? Object.entries(value)
          .map(([name, each]) => `${name}: ${each}`)
          .join("\n")
      : String(value);
  tip.hidden = false;
  const room = window.innerWidth - tip.offsetWidth - 8;
  tip.style.left = Math.max(8, Math.min(event.clientX + 14, room)) + "px";
  tip.style.top =
    (event.clientY + 18 + tip.offsetHeight > window.innerHeight
      ? event.clientY - tip.offsetHeight - 12
      : event.clientY + 18) + "px";
}

function hideTip() {
  if (tip) {
    tip.hidden = true;
  }
}

/** Pictures are made of the page's own numbers: whatever else one asks for, it does not get. */
const nothing = {
  load: () => Promise.reject(new Error("A chart fetches nothing.")),
  sanitize: () => Promise.reject(new Error("A chart leads nowhere.")),
  http: () => Promise.reject(new Error("A chart fetches nothing.")),
  file: () => Promise.reject(new Error("A chart fetches nothing.")),
};

async function embed(element, specification, forPaper) {
  await load();
  return window.vegaEmbed(element, specification, {
    mode: "vega-lite",
    ast: true,
    loader: nothing,
    actions: false,
    renderer: "svg",
    defaultStyle: false,
    tooltip: showTip,
    config: config(forPaper),
  });
}

const drawn = new WeakMap();

/**
 * Draws into a container: `specify(width, forPaper)` gives the specification for a width in
 * pixels, and is asked again when the width or the theme changes. `data-rendered` is "true" when
 * the picture stands. Gives the Vega view.
 */
export async function draw(container, specify) {
  hideTip();
  container.onpointerleave = hideTip;
  const turn = (drawn.get(container)?.turn ?? 0) + 1;
  drawn.get(container)?.stop();
  const width = Math.max(240, Math.floor(container.clientWidth));
  container.dataset.rendered = "false";
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => draw(container, specify), 150);
  };
  const observer = new ResizeObserver(() => {
    if (Math.abs(container.clientWidth - width) > 8) {
      again();
    }
  });
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    window.removeEventListener("entente:theme", again);
  };
  drawn.set(container, { turn, stop, view: null });
  const inside = h("div");
  const specification = specify(width, false);
  const result = await embed(inside, specification, false);
  if (drawn.get(container).turn !== turn) {
    result.finalize();
    return null;
  }
  // The svg is a picture; the container around it has the words.
  inside.querySelector("svg")?.setAttribute("aria-hidden", "true");
  container.replaceChildren(inside);
  const marks = (specification.layer ?? []).some((layer) => layer.data?.name === "focus");
  drawn.set(container, { turn, stop, view: result.view, marks });
  observer.observe(container);
  window.addEventListener("entente:theme", again);
  container.dataset.rendered = "true";
  container.dispatchEvent(new Event("entente:drawn"));
  return result.view;
}

/** The Vega view of a chart that stands; else null. */
export function viewOf(container) {
  return drawn.get(container)?.view ?? null;
}

/** Takes a chart away. */
export function clear(container) {
  const held = drawn.get(container);
  held?.stop();
  drawn.set(container, { turn: (held?.turn ?? 0) + 1, stop: () => {}, view: null });
  container.replaceChildren();
  container.dataset.rendered = "false";
}

/** Marks points of the drawn chart (the data named `focus`). */
export function mark(container, points) {
  const held = drawn.get(container);
  if (held?.view && held.marks) {
    held.view
      .change("focus", window.vega.changeset().remove(() => true).insert(points))
      .runAsync();
  }
}

/**
 * The chart as a file, on white, with its question as title and its origin below.
 *
 * @param format "svg" or "png"
 */
export async function file(specify, format, title, lines) {
  const specification = {
    ...specify(900, true),
    title: { text: wrap(title, 96), subtitle: lines.flatMap((line) => wrap(line, 140)) },
  };
  const result = await embed(h("div"), specification, true);
  try {
    if (format === "svg") {
      return new Blob([await result.view.toSVG()], { type: "image/svg+xml" });
    }
    const url = await result.view.toImageURL("png", 2);
    return await pngOf(url);
  } finally {
    result.finalize();
  }
}

async function pngOf(url) {
  const bytes = atob(url.slice(url.indexOf(",") + 1));
  return new Blob([Uint8Array.from(bytes, (each) => each.charCodeAt(0))], { type: "image/png" });
}

function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== "" && last.length + word.length + 1 > width) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = last === "" ? word : last + " " + word;
    }
  }
  return lines;
}

/** A round upper end for an axis from zero, with its ticks. */
export function axisFrom(lowest, highest) {
  const low = Math.min(0, lowest);
  const span = Math.max(highest, 0) - low || 1;
  const raw = span / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw * 0.999);
  const values = [];
  for (let tick = Math.floor(low / step); tick <= Math.ceil((low + span) / step - 1e-9); tick++) {
    values.push(Number((tick * step).toPrecision(12)));
  }
  return { domain: [values[0], values[values.length - 1]], values };
}
