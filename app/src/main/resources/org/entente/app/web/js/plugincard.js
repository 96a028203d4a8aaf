// One plugin: whether it works, why not, and what it brings.

import { h } from "./dom.js";
import { list } from "./format.js";

const digestShown = 16;

const states = {
  failed: { sign: "✕", words: "does not work", first: 0 },
  disabled: { sign: "–", words: "switched off", first: 1 },
  started: { sign: "✓", words: "works", first: 2 },
};

/** Those that are off come first. */
export function order(plugin) {
  return (states[plugin.state] ?? states.failed).first;
}

/** The card; `say(words)` tells the reader something. */
export function card(key, plugin, say) {
  const state = states[plugin.state] ?? states.failed;
  const facts = [
    plugin.sources.length > 0 ? [plugin.sources.length > 1 ? "Sources" : "Source", list(plugin.sources)] : null,
    plugin.metrics.length > 0 ? [plugin.metrics.length > 1 ? "Metrics" : "Metric", metricLinks(plugin)] : null,
    plugin.provider ? ["Provider", plugin.provider] : null,
    plugin.requires ? ["Plugin boundary", plugin.requires] : null,
    plugin.file ? ["File", plugin.file] : null,
    plugin.sha256 ? ["SHA-256", digest(plugin, say)] : null,
  ].filter(Boolean);
  return h(
    "section",
    { class: "plugin", data: { key, state: plugin.state }, "data-testid": "plugin" },
    h(
      "h2",
      {},
      plugin.id || plugin.file,
      plugin.version ? [" ", h("span", { class: "quiet" }, plugin.version)] : null,
      " ",
      h(
        "span",
        { class: "state " + plugin.state },
        h("span", { "aria-hidden": "true" }, state.sign + " "),
        state.words,
      ),
    ),
    plugin.reason ? h("p", { class: plugin.state === "failed" ? "reason" : null }, plugin.reason) : null,
    (plugin.notes ?? []).map((note) => h("p", { class: "note" }, note)),
    plugin.description ? h("p", { class: "quiet" }, plugin.description) : null,
    h("dl", { class: "facts" }, facts.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)])),
  );
}

function metricLinks(plugin) {
  return plugin.metrics.flatMap((metric, index) => [
    index > 0 ? ", " : "",
    h("a", { href: "/metrics#" + encodeURIComponent(metric) }, metric),
  ]);
}

/** The beginning of the digest, and a button that copies all of it. */
function digest(plugin, say) {
  const code = h("code", { title: plugin.sha256 }, plugin.sha256.slice(0, digestShown) + "…");
  const name = plugin.id || plugin.file;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plugin.sha256);
      say(`The SHA-256 of ${name} is copied.`);
    } catch {
      // No clipboard, as on a page that is not from this computer: then the digest is shown whole.
      code.textContent = plugin.sha256;
      window.getSelection().selectAllChildren(code);
      say(`The SHA-256 of ${name} is shown whole and selected.`);
    }
  };
  return [
    code,
    " ",
    h("button", { type: "button", class: "text", "aria-label": `Copy the SHA-256 of ${name}`, on: { click: copy } }, "Copy"),
  ];
}
