// Metrics: what each measures, its formula and its references.

import { metrics } from "./api.js";
import { fill, h, linked, trouble } from "./dom.js";
import { id, list } from "./format.js";
import { frame } from "./frame.js";

const main = document.getElementById("main");
const units = { share: "a share", count: "a number of works", index: "an index without unit" };

await frame();
try {
  const all = await metrics();
  fill(
    main,
    h("h1", {}, "Metrics"),
    h(
      "p",
      {},
      "What each metric measures. C(w) is the set of countries of a work w, W(c, t) the works of year t with an address in country c. A change of a share is given in percentage points.",
    ),
    all.length === 0
      ? h("p", {}, "No metric is installed. ", h("a", { href: "/plugins" }, "Plugins"), " says what is loaded.")
      : all.map(section),
  );
} catch (error) {
  fill(main, h("h1", {}, "Metrics"), trouble(error));
}

function section(metric) {
  const facts = [
    ["Formula", metric.formula],
    ["Value", (units[id(metric.unit)] ?? metric.unit) + (metric.byPartner ? ", for each partner country" : "")],
    ["Counting", list((metric.countings ?? []).map((each) => id(each)))],
    (metric.needs ?? []).length > 0
      ? ["Needs", list(metric.needs.map((need) => id(need).replaceAll("-", " ")))]
      : null,
    ...(metric.parameters ?? []).map((parameter) => [
      "Parameter " + parameter.name,
      parameter.description +
        (parameter.choices.length > 0
          ? ` (${parameter.choices.join(", ")}; default: ${parameter.defaultValue})`
          : ` (default: ${parameter.defaultValue})`),
    ]),
    metric.plugin ? ["Plugin", `${metric.plugin.id} ${metric.plugin.version}`] : null,
  ].filter(Boolean);
  return h(
    "section",
    { id: metric.id },
    h("h2", {}, metric.title, " ", h("code", { class: "quiet" }, metric.id)),
    h("p", {}, metric.definition),
    h("dl", { class: "facts" }, facts.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)])),
    (metric.references ?? []).map((reference) => h("p", { class: "small quiet" }, linked(reference))),
    h("p", { class: "small" }, h("a", { href: "/trends?metric=" + encodeURIComponent(metric.id) }, "See it in Trends")),
  );
}
