// "Which country is this?": an address, and what it resolves to and why.

import { get } from "./api.js";
import { fill, h, trouble } from "./dom.js";

const sure = {
  stated: "The address states it.",
  inferred: "It is inferred: the address does not name the country.",
  none: "Nothing settles it.",
};

export function whichCountry(countries) {
  const said = h("div", { role: "status", "data-testid": "which-country" });
  const input = h("input", {
    type: "text",
    id: "which-country",
    class: "wide",
    autocomplete: "off",
    placeholder: "Univ Georgia, Athens, GA 30602",
  });
  const form = h(
    "form",
    {
      on: {
        submit: async (event) => {
          event.preventDefault();
          try {
            fill(said, answer(await get("/country", { address: input.value }), countries));
          } catch (error) {
            fill(said, trouble(error));
          }
        },
      },
    },
    h("label", { for: "which-country", class: "small quiet" }, "An address as a file has it"),
    h("div", { class: "boxed" }, input, h("button", { type: "submit" }, "Ask")),
  );
  return [h("h2", {}, "Which country is this?"), form, said];
}

function answer(resolution, countries) {
  const known = resolution.country !== "-";
  const facts = [
    ["Country", known ? `${countries.name(resolution.country)} (${resolution.country})` : "none"],
    ["How sure", sure[resolution.certainty] ?? resolution.certainty],
    ["Rule", h("code", {}, resolution.rule)],
    resolution.text === "" ? null : ["It rests on", "“" + resolution.text + "”"],
    resolution.nation === "" ? null : ["Nation", resolution.nation],
  ].filter(Boolean);
  return [
    h("p", {}, resolution.explanation),
    h("dl", { class: "facts" }, facts.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)])),
  ];
}
