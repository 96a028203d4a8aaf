// Studies: what a text says, sentence by sentence, checked against the datasets.

import { ApiError, base, check, get, query, text } from "./api.js";
import { download, fill, h, textButton, trouble } from "./dom.js";
import { fileName } from "./figure.js";
import { counted, date } from "./format.js";
import { busy, invitation, remember, world as readWorld } from "./page.js";
import { mark } from "./palette.js";
import { choice, choices, showSentence } from "./sentence.js";
import { answerOfCheck, claimsList } from "./verdicts.js";

const scale = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 });

/** The place of the reader's own claims in the address: no study can have this name. */
const own = "_own";

const main = document.getElementById("main");
const world = await readWorld(main);

if (world && world.datasets.length === 0) {
  fill(
    main,
    invitation("Studies", "There is nothing to check claims against yet: this library holds no datasets."),
  );
} else if (world) {
  try {
    start(await get("/studies"));
  } catch (error) {
    fill(main, trouble(error));
  }
}

function start(studies) {
  const sentence = h("h1", { class: "question" });
  const about = h("div", { class: "about" });
  const answer = h("div", { class: "answer", "data-testid": "answer" });
  const status = h("p", { class: "quiet", role: "status" });
  const heard = h("p", { class: "unseen", role: "status" });
  const row = h("div");
  const editor = h("textarea", {
    id: "claims-file",
    class: "code",
    rows: "20",
    spellcheck: "false",
    autocapitalize: "off",
    wrap: "off",
    "aria-describedby": "claims-help claims-trouble",
    "data-testid": "claims-file",
  });
  const wrong = h("div", { id: "claims-trouble" });
  const undo = textButton("Back to the file as it is stored", () => {
    drafts.delete(state().name);
    show();
  });
  const form = h(
    "form",
    {
      on: {
        submit: (event) => {
          event.preventDefault();
          drafts.set(state().name, editor.value);
          show(true);
        },
      },
    },
    h("label", { for: "claims-file" }, "Claims, as YAML"),
    h(
      "p",
      { class: "small quiet", id: "claims-help" },
      "A claim is a quoted sentence, a metric, and what is claimed of it. What is changed here is checked and not stored.",
    ),
    wrong,
    editor,
    h("div", { class: "row" }, h("button", { type: "submit", class: "first" }, "Check these claims"), undo),
  );
  const fold = h(
    "details",
    { class: "fold", "data-testid": "claims-fold" },
    h("summary", {}, "The file of claims"),
    form,
  );
  const claims = h("section", { class: "claims-of", "data-testid": "claims" });
  const foots = h("footer", { class: "foot", hidden: true });
  fill(main, sentence, answer, status, heard, about, row, fold, claims, foots);

  /** What the reader has made of a file, by the study's name. */
  const drafts = new Map();
  const stored = new Map([[own, example()]]);
  let running = null;

  const state = () => {
    const given = new URLSearchParams(window.location.search);
    const asked = (given.get("dataset") ?? "").split(",").filter((name) => world.dataset(name));
    const name = given.get("study");
    return {
      name:
        name === own || studies.some((study) => study.name === name)
          ? name
          : (studies[0]?.name ?? own),
      names: asked.length > 0 ? asked : world.datasets.slice(0, 7).map((dataset) => dataset.name),
    };
  };
  const searchOf = ({ name, names }) => query({ study: name, dataset: names.join(",") });
  const change = (part) => {
    remember(searchOf({ ...state(), ...part }), false);
    show();
  };

  function pieces({ name, names }) {
    return [
      "Which claims of ",
      choice({
        key: "study",
        label: "Study",
        options: [
          ...studies.map((study) => ({ value: study.name, words: study.title || study.name })),
          { value: own, words: "a text of my own" },
        ],
        value: name,
        onChange: (chosen) => change({ name: chosen }),
      }),
      " hold in ",
      choices({
        key: "datasets",
        label: "Datasets",
        options: world.datasets.map((dataset) => ({
          value: dataset.name,
          words: dataset.name,
          mark: mark(world.datasets, dataset.name),
        })),
        values: names,
        onChange: (chosen) => change({ names: chosen }),
        after: "?",
      }),
    ];
  }

  /** Checks what the address asks for; `edited` where the reader asked for it in the file. */
  async function show(edited = false) {
    const question = state();
    remember(searchOf(question), true);
    document.title = showSentence(sentence, pieces(question)) + " · Entente";
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    fine();
    heard.textContent = "";
    try {
      await busy([answer, claims], status, "Checking the claims …", async () => {
        const file = await fileOf(question.name, signal);
        if (signal.aborted) {
          return;
        }
        const yaml = drafts.get(question.name) ?? file;
        if (editor.value !== yaml) {
          editor.value = yaml;
        }
        undo.hidden = !drafts.has(question.name) || question.name === own;
        if (question.name === own && !drafts.has(own)) {
          // Nothing of the reader's own yet: there is an example to write over.
          empty();
          fold.open = true;
          fill(answer, h("p", {}, "Write the claims into the file below, and have them checked."));
          return;
        }
        tell(question, yaml, await check(question.names, yaml, { signal }), edited);
      });
    } catch (error) {
      if (error.name === "AbortError") {
        return;
      }
      empty();
      if (error instanceof ApiError && [400, 413].includes(error.status)) {
        misread(error, edited);
      } else {
        fill(answer, trouble(error));
      }
    }
  }

  const titleOf = (name) => studies.find((study) => study.name === name)?.title ?? "";

  async function fileOf(name, signal) {
    if (!stored.has(name)) {
      stored.set(name, await text("/studies/" + encodeURIComponent(name), signal));
    }
    return stored.get(name);
  }

  function tell(question, yaml, checked, edited) {
    fill(
      about,
      h(
        "p",
        { class: "quiet" },
        // The title stands in the question already, unless the reader has changed it.
        [checked.study === titleOf(question.name) ? "" : checked.study, checked.source, checked.note]
          .filter(Boolean)
          .map((text) => text.trim().replace(/[^.?!]$/, "$&."))
          .join(" "),
      ),
    );
    fill(
      answer,
      h("p", {}, answerOfCheck(checked)),
      drafts.has(question.name) && question.name !== own
        ? h("p", { class: "small quiet" }, "This is of the file as it is changed below.")
        : null,
    );
    fill(row, quietRow(question, yaml));
    fill(claims, h("h2", {}, "Claim by claim"), claimsList(checked, world));
    fill(foots, footParagraphs(question, checked));
    foots.hidden = false;
    if (edited) {
      heard.textContent = `Checked: ${counted(checked.results.length, "check")}.`;
    }
  }

  function quietRow({ name, names }, yaml) {
    const said = h("span", { role: "status" });
    const save = (words, extension, make) =>
      textButton(words, async () => {
        try {
          said.textContent = "";
          download(fileName(["check", name.replace("_", ""), ...(extension === "csv" ? names : [])], extension), await make());
        } catch (error) {
          said.replaceChildren(trouble(error));
        }
      });
    const address = new URL(base + "/checks.csv" + query({ dataset: names.join(",") }), window.location.href);
    const local = ["127.0.0.1", "localhost", "[::1]"].includes(window.location.hostname);
    return h(
      "div",
      { class: "row" },
      save("Result as CSV", "csv", () => check(names, yaml, { csv: true })),
      save("Claims as YAML", "yaml", () => new Blob([yaml], { type: "text/yaml" })),
      h(
        "details",
        {},
        h("summary", {}, "Use from the command line"),
        h(
          "div",
          { class: "uses" },
          h("h3", {}, "Entente"),
          h("pre", { tabindex: "0" }, h("code", {}, `entente check claims.yaml --dataset ${names.join(",")} --format csv`)),
          h("h3", {}, "curl"),
          local ? null : h("p", {}, "Put the server’s token in place of TOKEN."),
          h(
            "pre",
            { tabindex: "0" },
            h(
              "code",
              {},
              `curl -H 'Content-Type: text/yaml' --data-binary @claims.yaml '${address.href}${local ? "" : "&token=TOKEN"}'`,
            ),
          ),
        ),
      ),
      said,
    );
  }

  function footParagraphs({ names }, checked) {
    const lines = [];
    if (world.about?.simulated) {
      lines.push(["Simulated data", ": every work, author and address is invented."]);
    }
    if (Number(checked.scale) !== 1) {
      lines.push([
        "Sample",
        `: each work stands for ${scale.format(checked.scale)}. Counts are multiplied by it, and an amount also holds where the 95 % interval of the figure reaches it.`,
      ]);
    }
    for (const name of names) {
      const dataset = world.dataset(name);
      lines.push([
        name,
        ": " +
          [
            `${world.sourceName(dataset.source)}, version ${dataset.version} of the dataset`,
            dataset.datasetDate
              ? `database of ${date(dataset.datasetDate)}`
              : "date of the database not stated",
            dataset.works > 0
              ? counted(dataset.works, "work")
              : "figures as the source reports them",
            `country tables ${dataset.countryTables}`,
          ].join("; ") +
          ".",
      ]);
    }
    lines.push(["Made with", `: Entente ${world.about?.version ?? ""}.`]);
    return lines.map(([head, rest]) => h("p", {}, h("strong", {}, head), rest));
  }

  /** The file cannot be read: the sentence stands with the file, and the line is shown. */
  function misread(error, edited) {
    const line = +(/line (\d+)/.exec(error.message)?.[1] ?? 0);
    fold.open = true;
    fill(
      answer,
      h("p", { class: "cannot" }, "The claims cannot be checked: the file below cannot be read as it is."),
    );
    fill(wrong, trouble(new Error(error.message.replace(/^claims, line/, "Line"))));
    editor.setAttribute("aria-invalid", "true");
    if (line > 0) {
      point(line, edited);
    }
  }

  function point(line, focus) {
    const lines = editor.value.split("\n");
    const from = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    editor.setSelectionRange(from, from + (lines[line - 1] ?? "").length);
    if (focus) {
      editor.focus({ preventScroll: true });
    }
    const height = editor.scrollHeight / lines.length;
    editor.scrollTop = Math.max(0, (line - 4) * height);
    editor.scrollLeft = 0;
  }

  function fine() {
    editor.removeAttribute("aria-invalid");
    wrong.replaceChildren();
  }

  function empty() {
    for (const element of [about, row, claims, foots]) {
      element.replaceChildren();
    }
    foots.hidden = true;
  }

  window.addEventListener("popstate", () => show());
  show();
}

/** A file to write over, which can be checked as it stands. */
function example() {
  const last = world.years([]).last;
  return `study: What I have read
source: Where I have read it
defaults:                     # the scope of every claim that does not say otherwise
  country: CN
  years: ${last - 10}-${last}
claims:
  - id: share-falls
    quote: The share of works written with partners abroad has fallen since its peak.
    metric: international-share
    claim:
      fell: {from: peak, to: last}
`;
}
