// A dataset's own page: what it holds, what it can answer and what not, and what its imports lost.

import { addressesSection } from "./addresses.js";
import { countries, get, metrics, remove } from "./api.js";
import { axisFrom, clear, draw } from "./chart.js";
import { yearBand } from "./comparechart.js";
import { CountryNames } from "./countrybox.js";
import { fill, h, table, trouble } from "./dom.js";
import { count, counted, date, id, list, percent, sentenceCase } from "./format.js";
import { hue, mark } from "./palette.js";
import { kindWords, problemsByKind, sum, where } from "./report.js";
import { resolving } from "./resolution.js";
import { unresolvedSection } from "./unresolved.js";
import { whichCountry } from "./whichcountry.js";

const shownRows = 200;

export async function datasetPage(main, name, held, sources) {
  const path = "/datasets/" + encodeURIComponent(name);
  const [first, rejects, measured, named] = await Promise.all([
    changing(path),
    get(path + "/rejects"),
    metrics(),
    countries(),
  ]);
  const { dataset, years, imports } = first.detail;
  const source = sources.find((each) => each.id === dataset.source);
  const countryNames = new CountryNames(named);
  const picture = h("div", {
    class: "chart",
    "data-testid": "chart",
    role: "img",
    "aria-label": "Works by year; the table below has the numbers.",
  });
  const byYear = years ?? [];
  const holds = h("div", { class: "answer" });
  const addresses = h("section");
  // What the countries of the addresses decide is told anew when they are resolved anew.
  const resolution = resolving(path, async () => tell(await changing(path)));
  const unresolved = unresolvedSection({ path, countries: countryNames, resolution });
  const tell = ({ detail, about, groups, summary, ownNames }) => {
    fill(holds, holdsWords(detail.dataset, source));
    const open = addresses.querySelector("details")?.open ?? false;
    fill(addresses, addressesSection(summary, path, countryNames, open));
    unresolved.show({ groups, dataset: detail.dataset, ownNames, tables: about.countryTables });
  };
  tell(first);
  fill(
    main,
    countryNames.list,
    h("p", { class: "small" }, h("a", { href: "/" }, "Library")),
    h("h1", {}, mark(held, name), name),
    holds,
    h("p", {}, h("a", { href: "/trends?dataset=" + encodeURIComponent(name) }, "See its trends")),
    byYear.length > 0
      ? [
          h("h2", {}, "Works by year"),
          picture,
          h(
            "details",
            { class: "fold" },
            h("summary", {}, "Table"),
            table({
              caption: "Works by year",
              rows: byYear,
              columns: [
                { title: "Year", head: true, cell: (row) => row.year ?? "unknown" },
                { title: "Works", number: true, cell: (row) => count(row.works) },
              ],
            }),
          ),
        ]
      : null,
    h("h2", {}, "What it can answer, and what not"),
    answers(dataset, source, measured),
    addresses,
    unresolved.element,
    dataset.addresses > 0 ? whichCountry(countryNames) : null,
    h("h2", {}, "Imports"),
    (imports ?? []).length === 0 ? h("p", {}, "No import is recorded.") : imports.map(importSection),
    rejectsSection(rejects, path),
    removal(name, path),
  );
  if (byYear.length > 0) {
    const dated = byYear.filter((each) => each.year !== null && each.year !== undefined);
    await draw(picture, yearBars(dated, (forPaper) => hue(held, name, forPaper))).catch((error) => {
      clear(picture);
      fill(picture, trouble(error));
    });
  }
}

/** What changes when the addresses are resolved anew. */
async function changing(path) {
  const [detail, about, groups, summary, ownNames] = await Promise.all([
    get(path),
    get("/library"),
    get(path + "/unresolved"),
    get(path + "/addresses"),
    // A file of own names that cannot be read is told where the names stand; the rest stays.
    get("/names").catch((error) => error),
  ]);
  return { detail, about, groups, summary, ownNames };
}

function holdsWords(dataset, source) {
  const name = source?.name ?? dataset.source;
  const span =
    dataset.firstYear === null || dataset.firstYear === undefined
      ? ""
      : dataset.firstYear === dataset.lastYear
        ? ` of ${dataset.firstYear}`
        : ` of ${dataset.firstYear}–${dataset.lastYear}`;
  const parts = [];
  if (dataset.works > 0) {
    parts.push(counted(dataset.works, "work"));
  }
  if (dataset.observations > 0) {
    parts.push(counted(dataset.observations, "reported figure"));
  }
  const sentences = [
    `It holds ${parts.length === 0 ? "nothing yet" : list(parts)}${span} from ${name}.`,
  ];
  if (dataset.addresses > 0) {
    sentences.push(
      dataset.unresolved === 0
        ? `Every one of its ${count(dataset.addresses)} addresses has a known country.`
        : `Of its ${count(dataset.addresses)} addresses, ${count(dataset.unresolved)} (${percent(dataset.unresolved / dataset.addresses)}) have no known country.`,
    );
  }
  if (dataset.works > 0) {
    sentences.push(
      dataset.worksWithoutAddress === 0
        ? "Every work has an address."
        : `${counted(dataset.worksWithoutAddress, "work")} (${percent(dataset.worksWithoutAddress / dataset.works)}) ${dataset.worksWithoutAddress === 1 ? "has" : "have"} no address at all.`,
    );
  }
  sentences.push(
    dataset.datasetDate
      ? `The database is of ${date(dataset.datasetDate)}.`
      : "The files do not say of which date the database is.",
  );
  return h("p", {}, sentences.join(" "));
}

function answers(dataset, source, measured) {
  const titles = (some) => list(some.map((metric) => metric.title.charAt(0).toLowerCase() + metric.title.slice(1)));
  const free = measured.filter((metric) => (metric.needs ?? []).length === 0);
  const asking = measured.filter((metric) => (metric.needs ?? []).length > 0);
  const sentences = [];
  if (id(dataset.kind) === "indicators") {
    sentences.push(
      "It has figures that the source computed, so it answers what its tables hold: each figure for the countries, years and filters of the export, and nothing that needs single works.",
    );
  } else if (free.length > 0) {
    sentences.push(`It answers ${titles(free)}, for every country, year and document type it holds.`);
  }
  if (asking.length > 0 && id(dataset.kind) !== "indicators") {
    sentences.push(
      ...asking.map(
        (metric) =>
          `${metric.title} also needs ${list(metric.needs.map((need) => id(need).replaceAll("-", " ")))}.`,
      ),
    );
  }
  return h(
    "ul",
    {},
    [...sentences, ...(source?.limits ?? [])].map((sentence) => h("li", {}, sentenceCase(sentence))),
  );
}

function importSection(report) {
  const files = report.files ?? [];
  const title =
    files.length === 1 ? files[0].file : `${counted(files.length, "file")}: ${list(files.slice(0, 3).map((file) => file.file))}${files.length > 3 ? " …" : ""}`;
  return h(
    "section",
    { class: "group", "data-testid": "import-report" },
    h("h3", {}, title),
    sum(report),
    h(
      "p",
      { class: "small quiet" },
      [
        report.addresses > 0
          ? `${counted(report.addresses, "address", "addresses")}, ${count(report.unresolved)} without a country when it was imported`
          : null,
        report.observations > 0 ? counted(report.observations, "reported figure") : null,
        report.plugin ? `read by ${report.plugin.id} ${report.plugin.version}` : null,
      ]
        .filter(Boolean)
        .join("; "),
    ),
    files.length > 1
      ? h(
          "details",
          { class: "fold" },
          h("summary", {}, "Files"),
          table({
            caption: "What became of each file",
            rows: files,
            columns: [
              { title: "File", head: true, cell: (file) => file.file },
              { title: "Format", cell: (file) => file.format || "refused" },
              { title: "Read", number: true, cell: (file) => count(file.read) },
              { title: "Accepted", number: true, cell: (file) => count(file.accepted) },
              { title: "Duplicates", number: true, cell: (file) => count(file.duplicates) },
              { title: "Rejected", number: true, cell: (file) => count(file.rejected) },
            ],
          }),
        )
      : null,
    problemsByKind(files),
  );
}

function rejectsSection(rejects, path) {
  if (rejects.length === 0) {
    return null;
  }
  return [
    h("h2", {}, "Rejected records"),
    table({
      caption: "Records that could not be used, with the offending text",
      rows: rejects.slice(0, shownRows),
      columns: [
        { title: "Where", head: true, cell: (row) => where(row) },
        { title: "Why", cell: (row) => [h("strong", {}, kindWords(row.code)), h("br"), row.message] },
        { title: "Text", cell: (row) => h("code", { class: "raw" }, excerpt(row.raw)) },
      ],
    }),
    more(rejects.length, path + "/rejects"),
  ];
}

function excerpt(text) {
  return text.length > 400 ? text.slice(0, 400) + " …" : text;
}

/** Where the rest of a long list is. */
function more(length, path) {
  return length > shownRows
    ? h(
        "p",
        { class: "small" },
        `The first ${count(shownRows)} are shown. `,
        h("a", { href: `/api/v1${path}.csv?limit=1000000`, download: true }, "All as CSV"),
      )
    : null;
}

function removal(name, path) {
  const said = h("div");
  const dialog = h(
    "dialog",
    { "aria-labelledby": "remove-title" },
    h("h2", { id: "remove-title" }, "Remove " + name),
    h(
      "p",
      {},
      "The works, figures and reports of this dataset leave the library. The files you imported stay where they are, and can be imported again.",
    ),
    said,
    h(
      "div",
      { class: "row" },
      h(
        "button",
        {
          type: "button",
          class: "first",
          "data-testid": "confirm-remove",
          on: {
            click: async () => {
              try {
                await remove(path);
                window.location.assign("/");
              } catch (error) {
                fill(said, trouble(error));
              }
            },
          },
        },
        "Remove",
      ),
      h("button", { type: "button", on: { click: () => dialog.close() } }, "Keep"),
    ),
  );
  return [
    h("h2", {}, "Remove"),
    h(
      "p",
      {},
      h(
        "button",
        { type: "button", "data-testid": "remove-button", on: { click: () => dialog.showModal() } },
        "Remove this dataset",
      ),
    ),
    dialog,
  ];
}

function yearBars(years, hueOf) {
  return (width, forPaper) => {
    const gutter = 56;
    const axis = axisFrom(0, Math.max(1, ...years.map((each) => each.works)));
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: "Works by year",
      width: Math.min(width - gutter, Math.max(200, years.length * 56)),
      height: 140,
      data: {
        values: years.map((each) => ({
          year: String(each.year),
          works: each.works,
          tip: `${each.year}: ${counted(each.works, "work")}`,
        })),
      },
      mark: { type: "bar", color: hueOf(forPaper) },
      encoding: {
        x: yearBand(years.map((each) => each.year), width - gutter),
        y: {
          field: "works",
          type: "quantitative",
          scale: { domain: axis.domain, nice: false },
          axis: { values: axis.values, format: ",.10~r", title: null, minExtent: gutter - 10 },
        },
        tooltip: { field: "tip", type: "nominal" },
      },
    };
  };
}
