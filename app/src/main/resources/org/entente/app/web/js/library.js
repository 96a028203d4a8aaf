// Library: the datasets, what was imported into them, and a place to drop more.

import { datasets, sources } from "./api.js";
import { fill, h, table, trouble } from "./dom.js";
import { datasetPage } from "./dataset.js";
import { count, counted, date, id, percent } from "./format.js";
import { frame } from "./frame.js";
import { dropArea } from "./intake.js";
import { mark } from "./palette.js";

const main = document.getElementById("main");

await frame();
window.addEventListener("popstate", show);
await show();

async function show() {
  const name = new URLSearchParams(window.location.search).get("dataset");
  try {
    const [held, read] = await Promise.all([datasets(), sources()]);
    if (name === null) {
      document.title = "Library · Entente";
      shelf(held, read);
    } else {
      document.title = name + " · Entente";
      await datasetPage(main, name, held, read);
    }
  } catch (error) {
    fill(main, h("h1", {}, name ?? "Library"), trouble(error), name !== null ? h("p", {}, h("a", { href: "/" }, "All datasets")) : null);
  }
}

function shelf(held, read) {
  const list = h("section");
  const title = h("h1", {}, held.length === 0 ? "An empty library" : "Library");
  const refresh = async () => {
    title.textContent = "Library";
    fill(list, rows(await datasets(), read));
  };
  fill(list, rows(held, read));
  const empty = held.length === 0;
  fill(
    main,
    title,
    empty
      ? h(
          "p",
          {},
          "Drop export files of a bibliographic database here, and ask how a country’s international collaboration moves over the years, and whether the databases agree.",
        )
      : null,
    empty ? null : list,
    empty ? null : h("h2", {}, "Add files"),
    dropArea(read, refresh),
    empty
      ? h(
          "p",
          {},
          "No files at hand? Look at a simulated library first: run ",
          h("code", {}, "entente demo"),
          ".",
        )
      : null,
    empty ? list : null,
    exporting(read),
  );
}

/** The datasets, a row each. */
function rows(held, read) {
  if (held.length === 0) {
    return null;
  }
  const name = (sourceId) => read.find((source) => source.id === sourceId)?.name ?? sourceId;
  return table({
    caption: `${counted(held.length, "dataset")} in this library`,
    rows: held.map((dataset) => ({ ...dataset, testId: "dataset-row" })),
    columns: [
      {
        title: "Dataset",
        head: true,
        cell: (dataset) => [
          mark(held, dataset.name),
          h("a", { href: "/?dataset=" + encodeURIComponent(dataset.name) }, dataset.name),
        ],
      },
      { title: "Source", cell: (dataset) => name(dataset.source) },
      { title: "Holds", cell: holds },
      { title: "Years", cell: years },
      { title: "Addresses with a country", number: true, cell: resolved },
      { title: "Without a country", number: true, cell: (dataset) => dataset.addresses > 0 ? count(dataset.unresolved) : "–" },
      { title: "Changed", cell: (dataset) => date(String(dataset.updated ?? "")) },
    ],
  });
}

function holds(dataset) {
  const parts = [];
  if (id(dataset.kind) !== "indicators") {
    parts.push(counted(dataset.works, "work"));
  }
  if (dataset.observations > 0) {
    parts.push(counted(dataset.observations, "reported figure"));
  }
  return parts.join(", ");
}

function years(dataset) {
  if (dataset.firstYear === null || dataset.firstYear === undefined) {
    return "–";
  }
  return dataset.firstYear === dataset.lastYear
    ? String(dataset.firstYear)
    : dataset.firstYear + "–" + dataset.lastYear;
}

function resolved(dataset) {
  return dataset.addresses > 0
    ? percent((dataset.addresses - dataset.unresolved) / dataset.addresses)
    : "–";
}

function exporting(read) {
  if (read.length === 0) {
    return h("p", { class: "cannot" }, "No source plugin is loaded, so no file can be read. ", h("a", { href: "/plugins" }, "Plugins"), " says why.");
  }
  return [
    h("h2", { id: "exporting" }, "How to export from each source"),
    h(
      "div",
      { class: "cases" },
      read.map((source) =>
        h(
          "section",
          {},
          h("h3", {}, source.name),
          source.formats.map((format) =>
            h("p", { class: "small" }, h("strong", {}, format.name), ". ", format.howToExport),
          ),
        ),
      ),
    ),
  ];
}
