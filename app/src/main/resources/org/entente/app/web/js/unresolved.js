// Addresses without a country, by the name they end in, each with a box to name its country once
// for all; and below them the names that the library has of its own.

import { base, put, remove } from "./api.js";
import { fill, h, trouble } from "./dom.js";
import { count, counted } from "./format.js";
import { where } from "./report.js";

const shownGroups = 200;

/**
 * The section. `show({groups, dataset, ownNames, tables})` fills it, again and again; what a reader
 * has typed and where they are is kept. `ownNames`: the names, or why they cannot be read; `tables`:
 * the version that the library has now.
 */
export function unresolvedSection({ path, countries, resolution }) {
  const intro = h("p", { class: "quiet" });
  const newer = h("div");
  const title = h("h2", { tabindex: "-1" }, "Addresses without a country");
  const list = h("ol", { class: "unresolved", "data-testid": "unresolved" });
  const rest = h("p", { class: "small" });
  const own = h("div");
  const element = h("section", { hidden: true }, title, intro, newer, resolution.line, list, rest, own);
  let rows = new Map();

  function show({ groups, dataset, ownNames, tables }) {
    const unusable = ownNames instanceof Error;
    const older = !unusable && dataset.countryTables !== tables;
    // Once shown it stays: it says what became of what was asked for.
    element.hidden &&=
      dataset.addresses === 0 && groups.length === 0 && ownNames.length === 0 && !older;
    intro.textContent =
      groups.length > 0
        ? "By the name they end in, the most frequent first. Name its country once, and every address that ends so has it. Works with such an address count for their other countries; the bounds of each share say what the unknown ones could change."
        : dataset.addresses === 0
          ? "This dataset holds no addresses."
          : "Every address has a country.";
    const held = element.contains(document.activeElement) ? document.activeElement : null;
    const at = [...list.children].indexOf(held?.closest("li"));
    fill(
      newer,
      unusable ? trouble(ownNames) : null,
      older ? newerTables(dataset, tables, resolution) : null,
    );
    const before = rows;
    rows = new Map(
      groups.slice(0, shownGroups).map((group) => {
        const kept = before.get(group.name) ?? row(group.name);
        kept.tell(group);
        return [group.name, kept];
      }),
    );
    list.hidden = rows.size === 0;
    list.replaceChildren(...[...rows.values()].map((each) => each.element));
    fill(
      rest,
      groups.length > shownGroups
        ? `The first ${count(shownGroups)} of ${counted(groups.length, "name")} are shown. `
        : null,
      groups.length > 0
        ? h("a", { href: `${base}${path}/unresolved.csv?limit=1000000`, download: true }, "All as CSV")
        : null,
    );
    const open = own.querySelector("details")?.open ?? false;
    fill(own, unusable ? null : ownFold(ownNames, open));
    if (held !== null && held !== document.activeElement) {
      refocus(held, at);
    }
  }

  /** Back to where the reader was; else the row that took the place of the one that is gone. */
  function refocus(held, at) {
    const next = [...list.children][Math.min(at, list.children.length - 1)];
    if (held.isConnected && !held.disabled) {
      held.focus();
    } else if (at >= 0 && next) {
      next.querySelector("input").focus();
    } else {
      (own.querySelector("button, summary") ?? title).focus();
    }
  }

  function row(name) {
    const facts = h("div", { class: "small quiet" });
    const example = h("div", { class: "small raw" });
    const key = "unresolved-" + ++made;
    const said = h("div", { id: key + "-said", class: "small" });
    const input = h("input", {
      type: "text",
      list: "country-names",
      id: key,
      autocomplete: "off",
      placeholder: "Italy or IT",
      "aria-describedby": said.id,
      on: { input: () => complain("") },
    });
    const button = h("button", { type: "submit", "aria-label": "Name it: " + name }, "Name it");
    const complain = (sentence) => {
      if (sentence === "") {
        input.removeAttribute("aria-invalid");
        fill(said);
      } else {
        input.setAttribute("aria-invalid", "true");
        fill(said, h("p", { class: "at-row", role: "alert" }, sentence));
      }
    };
    const form = h(
      "form",
      {
        on: {
          submit: async (event) => {
            event.preventDefault();
            const code = countries.code(input.value);
            if (code === undefined) {
              complain(
                input.value.trim() === ""
                  ? "Give a country, by its name or its code of two letters."
                  : `“${input.value.trim()}” is no country by name or code. Choose one of the list, such as Italy or IT.`,
              );
              input.focus();
              return;
            }
            complain("");
            // Not disabled while it runs: a disabled control would lose the reader's place.
            form.setAttribute("aria-busy", "true");
            try {
              await put("/names", { name, country: code });
              await resolution.now();
            } catch (error) {
              complain(error.message);
            } finally {
              form.removeAttribute("aria-busy");
            }
          },
        },
      },
      h("label", { for: key, class: "small quiet" }, "Country", h("span", { class: "unseen" }, ` of “${name}”`)),
      h("div", { class: "boxed" }, input, button),
      said,
    );
    const element = h(
      "li",
      { "data-testid": "unresolved-row" },
      h("div", {}, h("strong", { class: "raw" }, name), facts, example),
      form,
    );
    const tell = (group) => {
      facts.textContent = `${counted(group.count, "time")}${group.texts > 1 ? `, ${counted(group.texts, "address", "addresses")}` : ""}`;
      fill(
        example,
        group.example === name ? null : ["“", group.example, "” "],
        h("span", { class: "quiet" }, where(group)),
      );
    };
    return { element, tell };
  }

  function ownFold(ownNames, open) {
    return h(
      "details",
      { class: "fold", open, "data-testid": "own-names" },
      h("summary", {}, `Own names (${count(ownNames.length)})`),
      h(
        "p",
        { class: "quiet" },
        ownNames.length === 0
          ? "This library has no names of its own. A name given above is one, for all its datasets."
          : "They go before the tables that ship with Entente, in all datasets of this library: imports use them, and what was imported before when it is resolved again.",
      ),
      h("ul", { class: "own-names" }, ownNames.map(ownName)),
    );
  }

  function ownName({ name, country }) {
    const said = h("span");
    return h(
      "li",
      {},
      h("span", { class: "raw" }, h("strong", {}, name), ` is ${countries.name(country)} (${country}). `),
      h(
        "button",
        {
          type: "button",
          class: "text",
          "aria-label": `Forget ${name}`,
          on: {
            click: async () => {
              try {
                await remove("/names", { name });
                await resolution.now();
              } catch (error) {
                fill(said, h("span", { class: "at-row", role: "alert" }, " " + error.message));
              }
            },
          },
        },
        "Forget",
      ),
      said,
    );
  }

  return { element, show };
}

/** The dataset's countries are of other tables than the library's own now. */
function newerTables(dataset, tables, resolution) {
  return h(
    "p",
    { class: "notice", "data-testid": "newer-tables" },
    `The countries of this dataset are by the tables ${dataset.countryTables}; those of the library are ${tables} now, its own names included. `,
    h("button", { type: "button", class: "text", on: { click: () => resolution.now() } }, "Resolve again"),
  );
}

let made = 0;
