// The question that Trends and Compare ask: its state in the page's address, and its words. The
// address uses the API's own parameter names, so the two read alike.

import { choice } from "./sentence.js";
import { inSentence, possessive } from "./format.js";

/** How a metric is asked for inside a sentence; others are asked for by their title. */
const phrases = {
  works: "how many are there in all",
  "international-works": "how many are written with partners abroad",
  "international-share": "how large a share is written with partners abroad",
  "domestic-share": "how large a share is written by several organisations at home",
  "partner-works": "how many are written with",
  "partner-share": "how large a share is written with",
  "partner-share-of-international": "how large a share of the international ones is written with",
  "multilateral-share": "how large a share is written in three countries or more",
  "affiliation-coverage": "how large a share has an address whose country is known",
};

const documentTypes = [
  { value: "article,review", words: "articles and reviews" },
  { value: "article", words: "articles" },
  { value: "review", words: "reviews" },
  { value: "article,conference-paper,review", words: "articles, reviews and conference papers" },
  { value: "conference-paper", words: "conference papers" },
  { value: "all", words: "every type of document" },
];

const countings = [
  { value: "full", words: "in full" },
  { value: "fractional", words: "in fractions" },
];

const folded = "HK,MO:CN";

/** What is known of the library, for defaults and words. */
export class World {
  constructor(datasets, metrics, countries, sources, about) {
    this.datasets = datasets;
    this.metrics = metrics;
    this.sources = sources;
    this.about = about;
    this.names = new Map(countries.map((country) => [country.code, country.name]));
  }

  /** The country's name, or its code where the name is not known. */
  country(code) {
    return this.names.get(code) ?? code;
  }

  countryInSentence(code) {
    return inSentence(code, this.country(code));
  }

  metric(metricId) {
    return this.metrics.find((metric) => metric.id === metricId);
  }

  dataset(name) {
    return this.datasets.find((dataset) => dataset.name === name);
  }

  sourceName(sourceId) {
    return this.sources.find((source) => source.id === sourceId)?.name ?? sourceId;
  }

  /** First and last year of the named datasets, of all where none is named. */
  years(names) {
    const held = this.datasets.filter(
      (dataset) => names.length === 0 || names.includes(dataset.name),
    );
    const first = held.map((dataset) => dataset.firstYear).filter((year) => year !== null);
    const last = held.map((dataset) => dataset.lastYear).filter((year) => year !== null);
    const now = new Date().getFullYear();
    return first.length === 0
      ? { first: now - 10, last: now }
      : { first: Math.min(...first), last: Math.max(...last) };
  }
}

/** The question in an address, every gap filled with a default that the library can answer. */
export function read(search, world, names) {
  const given = new URLSearchParams(search);
  const metric =
    world.metric(given.get("metric")) ?? world.metric("international-share") ?? world.metrics[0];
  const country = given.get("country") ?? (world.names.has("CN") ? "CN" : [...world.names.keys()][0]);
  const held = world.years(names);
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(given.get("years") ?? "");
  const from = years ? +years[1] : Math.max(held.first, held.last - 14);
  const to = years ? +(years[2] ?? years[1]) : held.last;
  const counting = metric.countings.map((each) => String(each).toLowerCase());
  const asked = given.get("counting") ?? "full";
  return {
    metric: metric.id,
    country,
    partner: metric.byPartner ? (given.get("partner") ?? (country === "US" ? "CN" : "US")) : "",
    from: Math.min(from, to),
    to: Math.max(from, to),
    documentTypes: given.get("document-types") ?? "article,review",
    counting: counting.includes(asked) ? asked : counting[0],
    fold: given.get("fold") ?? "",
  };
}

/** The question as parameters of the API. */
export function parameters(question) {
  return {
    metric: question.metric,
    country: question.country,
    partner: question.partner,
    years: question.from + "-" + question.to,
    "document-types": question.documentTypes,
    counting: question.counting,
    fold: question.fold,
  };
}

/** Whether Hong Kong's and Macao's place matters to the question. */
export function touchesChina(question) {
  return [question.country, question.partner].some((code) => ["CN", "HK", "MO"].includes(code));
}

/** The controls of a question, by name; `change(part)` takes what is new. */
export function controls(question, world, { change, everyPartner, names }) {
  const metric = world.metric(question.metric);
  const countryOptions = (words) =>
    [...world.names.keys()]
      .map((code) => ({ value: code, words: words(code) }))
      .sort((a, b) => world.country(a.value).localeCompare(world.country(b.value), "en"));
  const held = world.years(names);
  const first = Math.min(held.first, question.from);
  const last = Math.max(held.last, question.to);
  const yearOptions = [];
  for (let year = last; year >= first; year--) {
    yearOptions.push({ value: String(year), words: String(year) });
  }
  const made = {
    country: (after = "") =>
      choice({
        key: "country",
        label: "Country",
        options: countryOptions((code) => possessive(world.countryInSentence(code))),
        value: question.country,
        onChange: (country) => change({ country }),
        after,
      }),
    metric: (after = "") =>
      choice({
        key: "metric",
        label: "Metric",
        options: world.metrics.map((each) => ({ value: each.id, words: phrase(each) })),
        value: question.metric,
        onChange: (chosen) => change({ metric: chosen }),
        after,
      }),
    partner: (after = "") =>
      choice({
        key: "partner",
        label: "Partner country",
        options: [
          ...(everyPartner ? [{ value: "all", words: "each partner" }] : []),
          ...countryOptions((code) => world.countryInSentence(code)).filter(
            (option) => option.value !== question.country,
          ),
        ],
        value: question.partner,
        onChange: (partner) => change({ partner }),
        after,
      }),
    from: (after = "") =>
      choice({
        key: "from",
        label: "First year",
        options: yearOptions,
        value: String(question.from),
        onChange: (year) => change({ from: +year, to: Math.max(+year, question.to) }),
        after,
      }),
    to: (after = "") =>
      choice({
        key: "to",
        label: "Last year",
        options: yearOptions,
        value: String(question.to),
        onChange: (year) => change({ to: +year, from: Math.min(+year, question.from) }),
        after,
      }),
    documentTypes: (after = "") =>
      choice({
        key: "document-types",
        label: "Document types",
        options: documentTypes,
        value: question.documentTypes,
        onChange: (types) => change({ documentTypes: types }),
        after,
      }),
    counting: (after = "") =>
      choice({
        key: "counting",
        label: "Counting method",
        options: countings.filter((option) =>
          metric.countings.map((each) => String(each).toLowerCase()).includes(option.value),
        ),
        value: question.counting,
        onChange: (counting) => change({ counting }),
        after,
      }),
    fold: (after = "") =>
      choice({
        key: "fold",
        label: "Hong Kong and Macao",
        options: [
          { value: "", words: "apart" },
          { value: folded, words: "as part of China" },
        ],
        value: question.fold,
        onChange: (fold) => change({ fold }),
        after,
      }),
  };
  return made;
}

function phrase(metric) {
  return (
    phrases[metric.id] ??
    "what is their " + metric.title.charAt(0).toLowerCase() + metric.title.slice(1)
  );
}

/** How the works are counted, as the end of the sentence. */
export function ending(question, control) {
  return touchesChina(question)
    ? [
        "counting ",
        control.documentTypes(),
        " ",
        control.counting(","),
        " with Hong Kong and Macao ",
        control.fold("?"),
      ]
    : ["counting ", control.documentTypes(), " ", control.counting("?")];
}
