// A box that takes a country by name or by code.

import { h } from "./dom.js";

/** Countries to choose from; `list` goes into the page once, boxes refer to it. */
export class CountryNames {
  constructor(countries) {
    this.names = new Map(countries.map((country) => [country.code, country.name]));
    this.byWord = new Map(
      countries.flatMap((country) => [
        [plain(country.code), country.code],
        [plain(country.name), country.code],
        [plain(`${country.name} (${country.code})`), country.code],
      ]),
    );
    this.list = h(
      "datalist",
      { id: "country-names" },
      countries.map((country) => h("option", { value: country.name }, country.code)),
    );
  }

  name(code) {
    return this.names.get(code) ?? code;
  }

  /** The code of a name or code; undefined where it is none. */
  code(text) {
    return this.byWord.get(plain(text));
  }
}

/** Without case, accents and an article. */
function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /, "");
}
