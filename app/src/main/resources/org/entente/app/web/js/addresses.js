// What a dataset's addresses can say, in sentences, and where they and the source's own countries
// differ.

import { base, get } from "./api.js";
import { fill, h, table, trouble } from "./dom.js";
import { count, counted, percent } from "./format.js";
import { where } from "./report.js";

const shownDifferences = 100;

/** The section; nothing for a dataset without works. `open`: whether the differences are unfolded. */
export function addressesSection(summary, path, countries, open) {
  if (summary.works === 0) {
    return null;
  }
  return [
    h("h2", {}, "What its addresses can say"),
    h(
      "ul",
      { "data-testid": "addresses" },
      sentences(summary).map((sentence) => h("li", {}, sentence)),
    ),
    summary.differing > 0 ? differencesFold(path, countries, open) : null,
  ];
}

function sentences(summary) {
  const told = [
    `${part(summary.worksWithAddress, summary.works, "work", "works")} ${have(summary.worksWithAddress)} an address.`,
  ];
  if (summary.authorships > 0) {
    told.push(
      summary.authorshipsTied === summary.authorships
        ? `Every author of these works is tied to an address: ${counted(summary.authorships, "authorship")}.`
        : summary.authorshipsTied === 0
          ? "No author is tied to an address: who of a work's authors is where cannot be told."
          : `${part(summary.authorshipsTied, summary.authorships, "authorship", "authorships")} ${are(summary.authorshipsTied)} tied to an address; where the other authors are cannot be told.`,
    );
    told.push(
      `Every author is tied to one in ${part(summary.worksTied, summary.worksWithAddress, "work", "works")} with an address.`,
    );
  }
  told.push(
    summary.correspondences === 0
      ? "It has no addresses for correspondence, so who leads a work cannot be told from them."
      : `${part(summary.correspondencesTied, summary.correspondences, "address for correspondence", "addresses for correspondence")} ${have(summary.correspondencesTied)} an author who can be told.`,
  );
  if (summary.statedBeside > 0) {
    told.push(
      `Beside ${counted(summary.statedBeside, "address", "addresses")} the source states a country of its own, such as that of its profile of the organisation: ` +
        `${summary.differing === 0 ? "none of the addresses says" : `${count(summary.differing)} of the addresses ${summary.differing === 1 ? "says" : "say"}`} another, ` +
        `${summary.silent === 0 ? "and none says" : `and ${count(summary.silent)} ${summary.silent === 1 ? "says" : "say"}`} none.`,
    );
  }
  return told;
}

/** "2,344 of 2,385 works (98.3 %)". */
function part(some, all, one, several) {
  return all === 0
    ? `none of 0 ${several}`
    : `${count(some)} of ${counted(all, one, several)} (${percent(some / all)})`;
}

const have = (number) => (number === 1 ? "has" : "have");
const are = (number) => (number === 1 ? "is" : "are");

function differencesFold(path, countries, open) {
  const inside = h("div");
  let asked = false;
  const details = h(
    "details",
    {
      class: "fold",
      open,
      "data-testid": "differences",
      on: {
        toggle: async () => {
          if (!details.open || asked) {
            return;
          }
          asked = true;
          fill(inside, h("p", { class: "quiet", role: "status" }, "Reading the differences …"));
          try {
            fill(inside, differences(await get(path + "/differences", { limit: shownDifferences }), path, countries));
          } catch (error) {
            asked = false;
            fill(inside, trouble(error));
          }
        },
      },
    },
    h("summary", {}, "Where the address and the source say different countries"),
    inside,
  );
  return details;
}

function differences(rows, path, countries) {
  const named = (code) => `${countries.name(code)} (${code})`;
  return [
    table({
      testId: "differences-table",
      caption:
        rows.length < shownDifferences
          ? `${counted(rows.length, "address", "addresses")}, the most frequent first.`
          : `The ${count(shownDifferences)} most frequent addresses; the CSV file has all of them.`,
      rows,
      columns: [
        { title: "Address", head: true, cell: (row) => h("span", { class: "raw" }, row.address) },
        { title: "It says", cell: (row) => named(row.country) },
        { title: "The source says", cell: (row) => named(row.organisationCountry) },
        { title: "Organisation", cell: (row) => h("span", { class: "raw" }, row.organisation) },
        { title: "Works", number: true, cell: (row) => count(row.count) },
        { title: "First seen", cell: (row) => where(row) },
      ],
    }),
    h(
      "div",
      { class: "row" },
      h("a", { href: `${base}${path}/differences.csv?limit=1000000`, download: true }, "CSV"),
    ),
  ];
}
