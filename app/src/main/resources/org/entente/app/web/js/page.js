// What the two pages that ask questions share: reading the library, keeping the state in the
// address, and telling a reader who waits that something is happening.

import { countries, datasets, metrics, profiles, sources } from "./api.js";
import { fill, h, trouble } from "./dom.js";
import { frame } from "./frame.js";
import { World } from "./question.js";

/** Everything a question needs to know; null (and a sentence on the page) where it cannot be read. */
export async function world(main) {
  const about = await frame();
  try {
    const [held, measured, named, read, defined] = await Promise.all([
      datasets(),
      metrics(),
      countries(),
      sources(),
      profiles(),
    ]);
    return new World(held, measured, named, read, about, defined);
  } catch (error) {
    fill(main, trouble(error));
    return null;
  }
}

/** What stands on a page that has nothing to ask about. */
export function invitation(title, words) {
  return [
    h("h1", {}, title),
    h("p", {}, words),
    h("p", {}, h("a", { href: "/" }, "Import export files in the Library"), ", or look at a simulated library first: run ", h("code", {}, "entente demo"), "."),
  ];
}

/** Puts a state into the address: a new entry in the history, or in place of the present one. */
export function remember(search, replace) {
  if (search !== window.location.search) {
    window.history[replace ? "replaceState" : "pushState"](null, "", window.location.pathname + search);
  }
}

/** Runs a task; after a moment the elements are marked as busy and the words are shown. */
export async function busy(elements, status, words, task) {
  const timer = setTimeout(() => {
    for (const element of elements) {
      element.setAttribute("aria-busy", "true");
    }
    status.textContent = words;
  }, 300);
  try {
    return await task();
  } finally {
    clearTimeout(timer);
    for (const element of elements) {
      element.removeAttribute("aria-busy");
    }
    if (status.textContent === words) {
      status.textContent = "";
    }
  }
}

let happenings = null;

/** Events as marks on the axis of years: 2018 is the middle of 2018, where its value stands. */
export async function events(question) {
  happenings ??= fetch("/api/v1/events")
    .then((response) => (response.ok ? response.json() : { events: [] }))
    .catch(() => ({ events: [] }));
  const place = (day) => {
    const [year, month, date] = day.split("-").map(Number);
    const start = Date.UTC(year, 0, 1);
    return year + (Date.UTC(year, month - 1, date) - start) / (Date.UTC(year + 1, 0, 1) - start) - 0.5;
  };
  return (await happenings).events
    .filter(
      (event) =>
        event.countries.length === 0 ||
        event.countries.includes(question.country) ||
        event.countries.includes(question.partner),
    )
    .map((event) => ({
      name: event.name,
      what: event.what,
      at: place(event.from),
      until: event.to ? place(event.to) : null,
    }));
}
