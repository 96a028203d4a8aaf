// What every page has: the places, the choice of light or dark, the band over simulated data.

import { library } from "./api.js";
import { fill, h } from "./dom.js";

const places = [
  ["Library", "/"],
  ["Trends", "/trends"],
  ["Compare", "/compare"],
  ["Studies", "/studies"],
];
const lesser = [
  ["Metrics", "/metrics"],
  ["Plugins", "/plugins"],
  ["API", "/api/"],
];

/** Draws the frame; gives what the library says of itself (or null when it does not answer). */
export async function frame() {
  const here = window.location.pathname.replace(/\.html$/, "").replace(/\/index$/, "/");
  const entries = (pairs, name) =>
    h(
      "ul",
      name ? { class: name } : {},
      pairs.map(([words, href]) =>
        h("li", {}, h("a", { href, "aria-current": href === here ? "page" : null }, words)),
      ),
    );
  fill(
    document.getElementById("places"),
    h(
      "div",
      { class: "places-inside" },
      h("a", { class: "name", href: "/" }, "Entente"),
      entries(places, null),
      entries(lesser, "lesser"),
      themeChoice(),
    ),
  );
  setTimeout(() => {
    const main = document.getElementById("main");
    if (main.querySelector("h1, .trouble") === null) {
      fill(main, h("p", { class: "quiet", role: "status" }, "Reading the library …"));
    }
  }, 400);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themeChanged);
  try {
    const about = await library();
    if (about.simulated) {
      const band = document.getElementById("band");
      band.className = "band";
      band.hidden = false;
      band.setAttribute("data-testid", "simulated-band");
      fill(
        band,
        h(
          "p",
          {},
          h("strong", {}, "Simulated data: "),
          "every work, author and address here is invented, and the databases are imitations.",
        ),
      );
    }
    return about;
  } catch {
    return null;
  }
}

function themeChoice() {
  const stored = document.documentElement.dataset.theme ?? "";
  const select = h(
    "select",
    {
      on: {
        change: () => {
          if (select.value === "") {
            delete document.documentElement.dataset.theme;
          } else {
            document.documentElement.dataset.theme = select.value;
          }
          try {
            localStorage.setItem("entente.theme", select.value);
          } catch {
            // Storage is off: the choice lasts as long as the page.
          }
          themeChanged();
        },
      },
    },
    [
      ["", "as the system"],
      ["light", "light"],
      ["dark", "dark"],
    ].map(([value, words]) => h("option", { value, selected: value === stored }, words)),
  );
  return h("label", { class: "theme" }, "Appearance", select);
}

function themeChanged() {
  window.dispatchEvent(new Event("entente:theme"));
}
