// Plugins: what is loaded, what is not, and why; the list follows the folder while it is looked at.

import { get } from "./api.js";
import { fill, h, trouble } from "./dom.js";
import { counted } from "./format.js";
import { frame } from "./frame.js";
import { keyed, news } from "./pluginnews.js";
import { card, order } from "./plugincard.js";

const pause = 2000;

const main = document.getElementById("main");
const summary = h("p", { "data-testid": "plugins-summary" });
// Read out by screen readers, politely, whenever its words change.
const status = h("p", { class: "plugin-news", role: "status", "data-testid": "plugins-news" });
const cards = h("div", { class: "plugins" });
const shown = new Map();
// The browser's own anchoring is lost when cards change columns; ours would be added to it.
document.documentElement.style.setProperty("overflow-anchor", "none");
let before = null;
let unanswered = false;

const about = await frame();
try {
  show(await get("/plugins"));
  fill(
    main,
    h("h1", { tabindex: "-1" }, "Plugins"),
    h(
      "p",
      {},
      `Sources and metrics are plugins. This is Entente ${about?.version ?? ""} with version ${about?.spi ?? ""} of the plugin boundary. `,
      h("a", { href: "#adding" }, "How to add a plugin"),
    ),
    summary,
    status,
    cards,
    adding(),
  );
  watch();
} catch (error) {
  fill(main, h("h1", {}, "Plugins"), trouble(error));
}

/** Asks again every few seconds while the page is seen, and at once when it comes into view. */
function watch() {
  let timer = 0;
  const ask = async () => {
    clearTimeout(timer);
    if (document.hidden) {
      return;
    }
    try {
      show(await get("/plugins"));
      if (unanswered) {
        unanswered = false;
        status.textContent = "The server answers again.";
      }
    } catch (error) {
      if (!unanswered) {
        unanswered = true;
        status.textContent = error.message;
      }
    }
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  timer = setTimeout(ask, pause);
  document.addEventListener("visibilitychange", ask);
}

/** Brings the cards up to date; what has not changed is left alone, with its focus. */
function show(all) {
  const now = keyed(all);
  if (before !== null) {
    const said = news(before, now);
    if (said !== "") {
      status.textContent = said;
    }
  }
  before = now;
  const keep = readersPlace();
  summary.textContent = sentence(all);
  const focused = document.activeElement?.closest?.(".plugin")?.dataset.key;
  const place = [...cards.children].findIndex((each) => each.dataset.key === focused);
  for (const [key, old] of shown) {
    if (JSON.stringify(now.get(key)) !== old.words) {
      old.element.remove();
      shown.delete(key);
    }
  }
  [...now].sort(([, one], [, other]) => order(one) - order(other)).forEach(([key, plugin], index) => {
    if (!shown.has(key)) {
      shown.set(key, { words: JSON.stringify(plugin), element: card(key, plugin, say) });
    }
    const element = shown.get(key).element;
    if (cards.children[index] !== element) {
      cards.insertBefore(element, cards.children[index] ?? null);
    }
  });
  if (focused !== undefined && !cards.contains(document.activeElement)) {
    const next = shown.get(focused)?.element ?? cards.children[Math.min(place, cards.children.length - 1)];
    (next?.querySelector("button") ?? main.querySelector("h1"))?.focus({ preventScroll: true });
  }
  keep();
}

/** Remembers what the reader looks at; the answer scrolls it back to where it was. */
function readersPlace() {
  const focused = document.activeElement?.closest?.(".plugin");
  const seen = [...cards.children].find((each) => each.getBoundingClientRect().bottom > 0);
  const anchor = focused ?? (window.scrollY > 0 ? seen : null);
  const key = anchor?.dataset.key;
  const top = anchor?.getBoundingClientRect().top;
  return () => {
    const element = shown.get(key)?.element;
    if (element !== undefined) {
      window.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
    }
  };
}

function say(words) {
  status.textContent = words;
}

function sentence(all) {
  const number = (state) => all.filter((plugin) => plugin.state === state).length;
  if (all.length === 0) {
    return "No plugin is in the folder, so no file can be read and nothing measured.";
  }
  const off = [
    number("failed") > 0 ? `${number("failed")} cannot be used, for the reason given below` : "",
    number("disabled") > 0 ? `${number("disabled")} switched off` : "",
  ].filter(Boolean);
  return `${counted(all.length, "plugin")}: ${off.length === 0 ? "all work" : off.join("; ")}.`;
}

function adding() {
  const code = (words) => h("code", {}, words);
  return h(
    "section",
    { id: "adding" },
    h("h2", {}, "Adding a plugin"),
    h(
      "p",
      {},
      "Copy the plugin's jar into this folder of the computer that Entente runs on: ",
      h("code", { "data-testid": "plugins-folder" }, about?.pluginsFolder ?? "plugins"),
      ". Within seconds it stands here, and its sources and metrics can be used; nothing has to be started again. Replacing and deleting a file work in the same way: what runs with the old one at that moment is finished first.",
    ),
    h(
      "p",
      {},
      "The commands are safer, because they try a plugin before it is installed: ",
      code("entente plugins verify FILE"),
      ", ",
      code("entente plugins install FILE"),
      ", and ",
      code("remove"),
      ", ",
      code("disable"),
      " and ",
      code("enable"),
      " with the plugin's id.",
    ),
    h(
      "p",
      {},
      "There is no upload here, and there will be none: a plugin is code that runs inside Entente and may do whatever the person may who started it. Who can only reach these pages must not be able to bring code onto that computer. Install what you trust, and compare its SHA-256 with the one its provider states.",
    ),
  );
}
