// Plugins: what is loaded, what is not, and why.

import { get } from "./api.js";
import { fill, h, trouble } from "./dom.js";
import { id, list } from "./format.js";
import { frame } from "./frame.js";

const main = document.getElementById("main");

const about = await frame();
try {
  const all = await get("/plugins");
  const failed = all.filter((plugin) => id(plugin.state) !== "started");
  const started = all.filter((plugin) => id(plugin.state) === "started");
  fill(
    main,
    h("h1", {}, "Plugins"),
    h(
      "p",
      {},
      `Sources and metrics are plugins. This is Entente ${about?.version ?? ""} with plugin interface ${about?.spi ?? ""}. `,
      all.length === 0
        ? "No plugin was found in the folder plugins."
        : failed.length === 0
          ? "Every plugin is loaded."
          : `${failed.length} of ${all.length} did not load; the reason stands with each.`,
    ),
    failed.map((plugin) => section(plugin, true)),
    started.map((plugin) => section(plugin, false)),
  );
} catch (error) {
  fill(main, h("h1", {}, "Plugins"), trouble(error));
}

function section(plugin, failed) {
  const facts = [
    failed ? ["Not loaded", plugin.reason || "No reason was given."] : ["State", "loaded"],
    (plugin.sources ?? []).length > 0 ? ["Sources", list(plugin.sources)] : null,
    (plugin.metrics ?? []).length > 0 ? ["Metrics", list(plugin.metrics)] : null,
    plugin.provider ? ["Provider", plugin.provider] : null,
    plugin.requires ? ["Plugin interface", plugin.requires] : null,
    plugin.file ? ["File", plugin.file] : null,
    plugin.sha256 ? ["SHA-256", h("code", {}, plugin.sha256)] : null,
  ].filter(Boolean);
  return h(
    "section",
    {},
    h("h2", {}, plugin.id || plugin.file, " ", h("span", { class: "quiet" }, plugin.version)),
    plugin.description ? h("p", {}, plugin.description) : null,
    h("dl", { class: "facts" }, facts.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)])),
  );
}
