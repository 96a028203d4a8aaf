// One hue and one shape a database, everywhere (Okabe & Ito's colour-blind safe set). The order of
// the library's datasets decides, so that a database keeps its hue from page to page.

const light = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#5d5c58"];
const dark = ["#3d9ad6", "#f0803c", "#2ebf94", "#dd98bf", "#eab040", "#8ccdf2", "#a9a8a2"];
const shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "stroke"];

/** Whether the page is dark now. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The colours of the page as the chart needs them. `forPaper`: always light, for files. */
export function colours(forPaper = false) {
  const night = !forPaper && isDark();
  return {
    hues: night ? dark : light,
    paper: night ? "#16181a" : "#ffffff",
    accent: night ? "#ff8fa0" : "#a81c3a",
    ink: night ? "#ecebe6" : "#1b1b1a",
    quiet: night ? "#a9a8a2" : "#5d5c58",
    rule: night ? "#3a3c3e" : "#d9d7d0",
    both: night ? "#6b6e70" : "#b9b7b0",
  };
}

/** The place of a dataset in the palette. */
export function place(datasets, name) {
  const index = datasets.findIndex((dataset) => dataset.name === name);
  return (index < 0 ? 0 : index) % light.length;
}

export function hue(datasets, name, forPaper = false) {
  return colours(forPaper).hues[place(datasets, name)];
}

export function shape(datasets, name) {
  return shapes[place(datasets, name)];
}

/** `share` of one colour with the rest of another; both as #rrggbb. */
export function mixed(one, other, share) {
  const channel = (colour, at) => parseInt(colour.slice(at, at + 2), 16);
  return (
    "#" +
    [1, 3, 5]
      .map((at) => Math.round(channel(one, at) * share + channel(other, at) * (1 - share)).toString(16).padStart(2, "0"))
      .join("")
  );
}

const paths = {
  circle: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
  square: "M1 1h8v8h-8z",
  "triangle-up": "M5 .5l4.7 8.5h-9.4z",
  diamond: "M5 0l5 5l-5 5l-5-5z",
  cross: "M3.4 0h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z",
  "triangle-down": "M5 9.5l4.7-8.5h-9.4z",
  stroke: "M0 4h10v2h-10z",
};

/** The mark of a dataset beside its name. */
export function mark(datasets, name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 10 10");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[shape(datasets, name)]);
  path.setAttribute("fill", hue(datasets, name));
  svg.append(path);
  return svg;
}
