// All databases of the library at once: opened on demand, for it links every pair of them.

import { get, query } from "./api.js";
import { fill, h, table } from "./dom.js";
import { quietRow } from "./figure.js";
import { count, counted, list, typeset } from "./format.js";
import { linksOf } from "./linking.js";
import { parameters } from "./question.js";
import { hue } from "./palette.js";
import { drawInto, part } from "./part.js";
import { upsetChart } from "./upset.js";

const mostDatabases = 6;
const mostRows = 24;

/** The fold; null where the library holds fewer than three datasets with works. */
export function allDatabases({ question, world, lines, signal }) {
  const names = world.datasets.filter((dataset) => dataset.works > 0).map((dataset) => dataset.name).slice(0, mostDatabases);
  if (names.length < 3) {
    return null;
  }
  const place = part({ testId: "upset" });
  const linking = h("div", { role: "status" });
  let asked = false;
  const details = h(
    "details",
    {
      class: "fold",
      on: {
        toggle: () => {
          if (details.open && !asked) {
            asked = true;
            place.load("Comparing all databases …", () => tell());
          }
        },
      },
    },
    h("summary", {}, "All databases at once"),
    linking,
    place.element,
  );

  async function tell() {
    for (const [index, a] of names.entries()) {
      for (const b of names.slice(index + 1)) {
        await linksOf(a, b, linking, signal);
      }
    }
    const asking = { ...parameters(question), datasets: names.join(",") };
    const upset = await get("/comparisons/upset", asking, signal);
    const combinations = [...upset.combinations].sort((one, other) => other.publications - one.publications);
    const all = combinations.reduce((sum, each) => sum + each.publications, 0);
    const everywhere = combinations.find((each) => each.datasets.length === upset.datasets.length)?.publications ?? 0;
    const caption = `Publications in ${list(upset.datasets)}`;
    const chart = h("div", { class: "chart", "data-testid": "upset-chart", role: "img", "aria-label": caption + "; the table below has the numbers." });
    const specify = upsetChart({
      combinations: combinations.slice(0, mostRows),
      datasets: upset.datasets,
      label: caption,
      hue: (name, forPaper) => hue(world.datasets, name, forPaper),
    });
    fill(
      place.body,
      h("p", {}, `Of ${counted(all, "publication")} in any of ${list(upset.datasets)}, ${count(everywhere)} are in all ${upset.datasets.length}.`),
      h("figure", {}, h("figcaption", {}, caption + ": a row for each combination; large dots are the databases that have these publications."), chart),
      quietRow({ specify, title: caption, lines, names: ["upset", ...upset.datasets], downloads: [["CSV", "/comparisons/upset.csv" + query(asking)]] }),
      (upset.notes ?? []).map((note) => h("p", { class: "small quiet" }, typeset(note))),
      h("details", { class: "fold" }, h("summary", {}, "Table"), table({
        caption,
        testId: "upset-table",
        rows: combinations,
        columns: [
          { title: "In", head: true, cell: (row) => list(row.datasets) + (row.datasets.length === 1 ? " alone" : "") },
          { title: "Publications", number: true, cell: (row) => count(row.publications) },
          { title: "Works", number: true, cell: (row) => count(row.works) },
        ],
      })),
    );
    await drawInto(chart, specify);
  }

  return details;
}
