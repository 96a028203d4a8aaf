// The question that Trends and Compare ask: its state in the page's address, and its words. The
// address uses the API's own parameter names, so the two read alike.

import { get } from "./api.js";
import { Definitions } from "./definitions.js";
import { inSentence, possessive, sentenceCase } from "./format.js";
import { choice, fold } from "./sentence.js";

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
  "partner-contribution": "how large a part of the international share is owed to",
  affinity: "how large is their affinity to",
  "leading-share": "how large a share is led from home of those with",
  "dual-affiliated-authors": "how many authors have a second address in",
  "co-affiliation-only-share": "how large a share of the international ones is so by an author’s second address alone",
  "citation-impact": "how often are they cited",
  "highly-cited-share": "how large a share is highly cited",
  "productivity-effect": "how did their authors’ output change beside that of others, who worked with",
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
  { value: "fractional", words: "in fractions by country" },
  { value: "author-fractional", words: "in fractions by author" },
];

/** Which country counts where the source states one beside the address. */
const origins = [
  { value: "address", words: "from the address" },
  { value: "address-only", words: "from the address alone" },
  { value: "organisation", words: "from the database’s profile of the organisation" },
];

/** Which of a work's years counts. */
const yearRules = [
  { value: "publication", words: "of publication, else of early access" },
  { value: "publication-only", words: "of publication alone" },
  { value: "early-access", words: "of early access where there is one" },
];

/** What is known of the library, for defaults and words. */
export class World {
  constructor(datasets, metrics, countries, sources, about, profiles) {
    this.datasets = datasets;
    this.metrics = metrics;
    this.sources = sources;
    this.about = about;
    this.names = new Map(countries.map((country) => [country.code, country.name]));
    this.definitions = new Definitions(profiles);
    this.stating = new Map();
  }

  /** Whether one of the datasets has addresses beside which the source states a country. */
  states(names) {
    return names.some((name) => this.stating.get(name) === true);
  }

  /** Finds out which of the datasets do; whether that is news. */
  async learnStating(names) {
    const unknown = names.filter(
      (name) => !this.stating.has(name) && this.dataset(name)?.addresses > 0,
    );
    await Promise.all(
      unknown.map(async (name) => {
        // Where it cannot be told, the choice is not offered; the page answers as well without.
        const { statedBeside } = await get(
          "/datasets/" + encodeURIComponent(name) + "/addresses",
        ).catch(() => ({ statedBeside: 0 }));
        this.stating.set(name, statedBeside > 0);
      }),
    );
    return this.states(unknown);
  }

  /** The country's name, or its code where the name is not known. */
  country(code) {
    return this.names.get(code) ?? this.definitions.given.get(code) ?? code;
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
  const held = world.years(names);
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(given.get("years") ?? "");
  const [one, other] = years
    ? [+years[1], +(years[2] ?? years[1])]
    : [Math.max(held.first, held.last - 14), held.last];
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  const counting = metric.countings.map((each) => String(each).toLowerCase());
  const asked = given.get("counting") ?? "full";
  const { profiles, fold: further } = world.definitions.read(given);
  const askable = (code) => world.definitions.askable(code, profiles, from, to);
  const first = world.names.has("CN") ? "CN" : [...world.names.keys()][0];
  const country = askable(given.get("country") ?? first) ?? first;
  const usual = askable(country === "US" ? "CN" : "US") ?? "US";
  const named = given.get("partner") ?? usual;
  const partner = named === "all" ? named : (askable(named) ?? usual);
  const origin = given.get("countries-from");
  return {
    metric: metric.id,
    country,
    partner: metric.byPartner ? (partner === country ? usual : partner) : "",
    from,
    to,
    documentTypes: given.get("document-types") ?? "article,review",
    counting: counting.includes(asked) ? asked : counting[0],
    fold: further,
    profiles,
    countriesFrom: origins.some((each) => each.value === origin) ? origin : "address",
    yearRule: yearRules.some((each) => each.value === given.get("year-rule"))
      ? given.get("year-rule")
      : "publication",
    settings: settingsOf(metric, given.getAll("parameter")),
  };
}

/** The metric's parameters that differ from their defaults, by name. */
function settingsOf(metric, written) {
  const settings = {};
  for (const each of written) {
    const [name, value] = [each.split(/[:=]/, 1)[0], each.replace(/^[^:=]*[:=]?/, "")];
    const parameter = metric.parameters.find((known) => known.name === name);
    const allowed =
      parameter && (parameter.choices.length === 0 || parameter.choices.includes(value));
    if (allowed && value !== "" && value !== parameter.defaultValue) {
      settings[name] = value;
    }
  }
  return settings;
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
    profile: question.profiles.join(","),
    "countries-from": question.countriesFrom === "address" ? "" : question.countriesFrom,
    "year-rule": question.yearRule === "publication" ? "" : question.yearRule,
    parameter: Object.entries(question.settings).map(([name, value]) => name + ":" + value),
  };
}

/** The controls of a question, by name; `change(part)` takes what is new. */
export function controls(question, world, { change, everyPartner, names }) {
  const metric = world.metric(question.metric);
  const { definitions } = world;
  const { profiles } = question;
  const countryOptions = (words) =>
    [...world.names.keys(), ...new Set(definitions.gives(profiles))]
      .filter((code) => !definitions.folded(code, profiles, question.from, question.to))
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
    definition: (subject, after) =>
      choice({
        key: "definition:" + subject,
        label: "What counts as " + definitions.name(subject, (code) => world.country(code)),
        options: definitions.options(subject),
        value: definitions.chosen(profiles, subject),
        onChange: (chosen) => change(defined(subject, chosen)),
        after,
      }),
    otherDefinitions: (subjects, words, after) =>
      fold({
        key: "definitions",
        label: "What counts as a country",
        words,
        rows: subjects.map((subject) => ({
          key: "definition:" + subject,
          label: world.country(subject),
          options: definitions.options(subject),
          value: "",
          onChange: (chosen) => change(defined(subject, chosen)),
        })),
        after,
      }),
    further: (after) =>
      choice({
        key: "fold",
        label: "Countries counted as another",
        options: [{ value: "", words: "no others folded" }, { value: question.fold, words: question.fold + " folded" }],
        value: question.fold,
        onChange: (none) => change({ fold: none }),
        after,
      }),
    settings: (after) =>
      fold({
        key: "settings",
        label: "How it is measured",
        words: settingsWords(question),
        rows: [
          {
            key: "year-rule",
            label: "Year of a work",
            options: yearRules,
            value: question.yearRule,
            onChange: (yearRule) => change({ yearRule }),
          },
          ...metric.parameters.map((parameter) => ({
            key: "parameter:" + parameter.name,
            label: sentenceCase(parameter.name.replaceAll("-", " ")),
            hint: sentenceCase(parameter.description).replace(/\.?$/, "."),
            options: parameter.choices.map((each) => ({ value: each, words: each.replaceAll("-", " ") })),
            value: question.settings[parameter.name] ?? parameter.defaultValue,
            onChange: (value) =>
              change({
                settings: settingsOf(
                  metric,
                  Object.entries({ ...question.settings, [parameter.name]: value.trim() }).map(
                    ([name, each]) => name + ":" + each,
                  ),
                ),
              }),
          })),
        ],
        after,
      }),
    countriesFrom: (after) =>
      choice({
        key: "countries-from",
        label: "Where the country of an address is read",
        options: origins,
        value: question.countriesFrom,
        onChange: (countriesFrom) => change({ countriesFrom }),
        after,
      }),
  };

  /** The question under another definition; what is folded or taken apart by it moves along. */
  function defined(subject, chosen) {
    const moved = (code) => definitions.under(code, chosen);
    return {
      profiles: definitions.choose(profiles, subject, chosen),
      country: moved(question.country),
      partner: moved(question.partner),
    };
  }

  return made;
}

/** What differs from the usual: "the year of early access, rule loose". */
function settingsWords(question) {
  const changed = [
    ...(question.yearRule === "publication"
      ? []
      : ["the year " + yearRules.find((each) => each.value === question.yearRule).words]),
    ...Object.entries(question.settings).map(
      ([name, value]) => name.replaceAll("-", " ") + " " + value.replaceAll("-", " "),
    ),
  ];
  return changed.length === 0 ? "the usual settings" : changed.join(" and ");
}

function phrase(metric) {
  return (
    phrases[metric.id] ??
    "what is their " + metric.title.charAt(0).toLowerCase() + metric.title.slice(1)
  );
}

/** How the works are counted and what is a country, as the end of the sentence. */
export function ending(question, world, control, names) {
  const { definitions } = world;
  const asked = [question.country, question.partner];
  // In the sentence: what has been chosen, and what the question is about.
  const shown = definitions.subjects.filter(
    (subject) =>
      definitions.chosen(question.profiles, subject) !== "" ||
      (definitions.disputed.has(subject) && definitions.touches(subject, asked)),
  );
  const behind = definitions.subjects.filter((subject) => !shown.includes(subject));
  const parts = shown.map((subject) => (after) => [
    definitions.name(subject, (code) => world.countryInSentence(code)) + " ",
    control.definition(subject, after),
  ]);
  if (question.fold !== "") {
    parts.push((after) => control.further(after));
  }
  if (behind.length > 0) {
    const words = shown.length > 0 ? "others as in ISO 3166" : "countries as in ISO 3166";
    parts.push((after) => control.otherDefinitions(behind, words, after));
  }
  const reading = world.states(names) || question.countriesFrom !== "address";
  const end = ",";
  return [
    "counting ",
    control.documentTypes(),
    " ",
    control.counting(parts.length > 0 ? "," : end),
    parts.flatMap((part, index) => [
      index === 0 ? " taking " : index === parts.length - 1 ? " and " : " ",
      part(index === parts.length - 1 ? end : index < parts.length - 2 ? "," : ""),
    ]),
    reading ? [" and countries read ", control.countriesFrom(",")] : [],
    " with ",
    control.settings("?"),
  ].flat(3);
}

/** Why a database may have no value of a part of a country, or an empty text. */
export function partWords(question, world) {
  const part = [question.country, question.partner].find((code) => /^[A-Z]{2}-/.test(code));
  return part === undefined
    ? ""
    : ` Its addresses may name ${world.countryInSentence(part.slice(0, 2))} alone, and not ${world.countryInSentence(part)}.`;
}
