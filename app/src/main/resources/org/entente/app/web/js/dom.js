// Elements from words. Text is always set as text: names and addresses come from other people's
// files and are never read as HTML.

/**
 * An element. `properties` are attributes, except `on` (listeners by event name), `css` (style
 * properties, set through the CSSOM so that the content security policy holds) and `data`.
 * Children are nodes, strings, numbers, arrays of these; null, undefined and false are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (name === "css") {
      for (const [property, setting] of Object.entries(value)) {
        element.style.setProperty(property, setting);
      }
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) {
      continue;
    }
    if (Array.isArray(child)) {
      append(parent, child);
    } else {
      parent.append(child instanceof Node ? child : String(child));
    }
  }
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

let tables = 0;

/**
 * A table. `columns`: `{title, number, cell(row), head}`; a column with `head` gives the row's
 * header cell.
 */
export function table({ caption, columns, rows, testId }) {
  // A paragraph in place of a caption element: a caption is never wider than its table.
  const name = "table-" + ++tables;
  return h(
    "div",
    { class: "table" },
    h("p", { class: "caption", id: name }, caption),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": name },
      h(
        "table",
        { "data-testid": testId, "aria-labelledby": name },
        h("thead", {}, h("tr", {}, columns.map(headCell))),
        h("tbody", {}, rows.map((row) => bodyRow(columns, row))),
      ),
    ),
  );
}

function headCell(column) {
  return h("th", { scope: "col", class: column.number ? "number" : null }, column.title);
}

function bodyRow(columns, row) {
  return h(
    "tr",
    { "data-testid": row.testId },
    columns.map((column) =>
      h(
        column.head ? "th" : "td",
        { scope: column.head ? "row" : null, class: column.number ? "number" : null },
        column.cell(row),
      ),
    ),
  );
}

/** Text with its web addresses and DOIs made into links. */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+|\b10\.\d{4,9}\/[^\s<>"]+/g)) {
    const address = match[0].replace(/[.,;)]+$/, "");
    parts.push(text.slice(end, match.index));
    const href = address.startsWith("10.") ? "https://doi.org/" + address : address;
    parts.push(h("a", { href, rel: "noreferrer" }, address));
    end = match.index + address.length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** Says that something went wrong, in the server's own sentence. */
export function trouble(error) {
  return h("div", { class: "trouble", role: "alert" }, h("p", {}, error.message));
}

/** A button that looks like a link. */
export function textButton(words, listener, properties = {}) {
  return h("button", { type: "button", class: "text", ...properties, on: { click: listener } }, words);
}

/** Hands the reader a file. */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
