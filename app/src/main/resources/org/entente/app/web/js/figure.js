// What stands around every picture: its files, its table, and the small print it never lacks.

import { base, query } from "./api.js";
import { file } from "./chart.js";
import { download, h, table, textButton, trouble } from "./dom.js";
import { count, date, id, inUnit, list, percent } from "./format.js";

/** A name for a downloaded file, from the question. */
export function fileName(parts, extension) {
  return (
    "entente-" +
    parts
      .filter((part) => part !== "")
      .join("-")
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-") +
    "." +
    extension
  );
}

/**
 * The quiet row: SVG, PNG, CSV, and how to ask from R, Python and curl.
 *
 * @param specify the chart's specification by width, or null
 * @param downloads `[words, path]` of the API
 */
export function quietRow({ specify, title, lines, names, downloads, extra }) {
  const said = h("span", { role: "status" });
  const save = (format) =>
    textButton(format.toUpperCase(), async () => {
      try {
        download(fileName(names, format), await file(specify, format, title, lines()));
      } catch (error) {
        said.replaceChildren(trouble(error));
      }
    });
  return h(
    "div",
    { class: "row" },
    specify ? [save("svg"), save("png")] : null,
    downloads.map(([words, path]) => h("a", { href: base + path, download: true }, words)),
    extra,
    h(
      "details",
      {},
      h("summary", {}, "Use from R, Python or curl"),
      h("div", { class: "uses" }, uses(new URL(base + downloads[0][1], window.location.href).href)),
    ),
    said,
  );
}

function uses(url) {
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(window.location.hostname);
  const address = local ? url : url + "&token=TOKEN";
  // Namibia's code is NA: only an empty field is missing.
  const lines = [
    ["R", `observations <- read.csv("${address}", na.strings = "")`],
    [
      "Python",
      `import pandas\nobservations = pandas.read_csv("${address}", keep_default_na=False, na_values=[""])`,
    ],
    ["Shell", `curl '${address}'`],
  ];
  return [
    local ? null : h("p", {}, "Put the server’s token in place of TOKEN."),
    lines.map(([name, code]) => [h("h3", {}, name), h("pre", { tabindex: "0" }, h("code", {}, code))]),
  ];
}

/** All numbers of some series. */
export function observationsTable({ series, unit, caption, byPartner, world }) {
  const rows = series.flatMap((each) => each.points.map((point) => ({ ...point, series: each })));
  const has = (name) => rows.some((row) => row[name] !== null);
  const range = (low, high) =>
    low === null || high === null ? "–" : inUnit(unit, low) + " to " + inUnit(unit, high);
  const columns = [
    { title: "Year", head: true, cell: (row) => row.year },
    { title: "Dataset", cell: (row) => row.series.dataset },
    byPartner && { title: "Partner", cell: (row) => world.country(row.partner) },
    { title: unit === "share" ? "Share" : "Value", number: true, cell: (row) => inUnit(unit, row.value) },
    has("numerator") && {
      title: "Numerator",
      number: true,
      cell: (row) => inUnit("count", row.numerator),
    },
    has("denominator") && {
      title: "Denominator",
      number: true,
      cell: (row) => inUnit("count", row.denominator),
    },
    has("lower") && {
      title: "95 % interval",
      number: true,
      cell: (row) => range(row.lower, row.upper),
    },
    has("lowest") && {
      title: "Unknown-country bounds",
      number: true,
      cell: (row) => range(row.lowest, row.highest),
    },
  ].filter(Boolean);
  return table({ caption, columns, rows, testId: "observations-table" });
}

/** Source, date, works, coverage, counting, countries, version: a paragraph a dataset. */
export function footLines(measurements, question, world) {
  const lines = measurements.map((measurement) => {
    const { dataset, coverage } = measurement;
    const parts = [
      `${dataset.name}: ${world.sourceName(dataset.source)}, version ${dataset.version} of the dataset`,
      dataset.datasetDate ? `database of ${date(dataset.datasetDate)}` : "date of the database not stated",
    ];
    if (id(measurement.origin) === "reported") {
      parts.push("figures as the source reports them");
    } else {
      parts.push(`${count(coverage.works)} works`);
      if (coverage.works > 0) {
        parts.push(`country known for ${percent(coverage.resolved / coverage.works)} of them`);
      }
    }
    return parts.join("; ") + ".";
  });
  if (world.about?.simulated) {
    lines.unshift("Simulated data: every work, author and address is invented.");
  }
  const first = measurements[0];
  if (first) {
    lines.push(`${first.metric.title}: ${first.metric.definition}`);
    const stated = [...new Set(measurements.map((measurement) => measurement.definition))].filter(
      (definition) => definition && definition !== first.metric.definition,
    );
    lines.push(
      "Counting and countries: " +
        (stated.length > 0
          ? stated.join(" · ")
          : (question.counting === "full"
              ? "a work counts once for each of its countries; "
              : "a work counts 1/n for each of its n countries; ") +
            "countries as the question has them."),
    );
    const tables = new Set(measurements.map((measurement) => measurement.dataset.countryTables));
    lines.push(
      `Made with: Entente ${world.about?.version ?? ""}, country tables ` +
        (tables.size === 1
          ? [...tables][0]
          : list(
              measurements.map(({ dataset }) => `${dataset.countryTables} (${dataset.name})`),
            )) +
        ".",
    );
  }
  return lines;
}

export function foot(measurements, question, world) {
  const notes = [...new Set(measurements.flatMap((measurement) => measurement.notes ?? []))];
  return h(
    "footer",
    { class: "foot" },
    footLines(measurements, question, world).map((line) => {
      const colon = line.indexOf(":");
      return h("p", {}, colon > 0 && colon < 60
        ? [h("strong", {}, line.slice(0, colon)), line.slice(colon)]
        : line);
    }),
    notes.map((note) => h("p", {}, note)),
  );
}

/** The address of an answer in the API. */
export function address(path, parameters) {
  return path + query(parameters);
}
