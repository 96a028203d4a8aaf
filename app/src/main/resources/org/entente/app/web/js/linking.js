// Which works of two databases are the same publication: made once, on demand, and told while it
// runs.

import { ApiError, base, follow, get, problemSentence, query } from "./api.js";
import { fill, h } from "./dom.js";
import { count } from "./format.js";

/** A rule by which works are linked, as the end of "linked …". */
const rules = {
  doi: "by their DOI",
  pmid: "by their PubMed identifier",
  title: "by comparing titles, authors, years and venues",
  place: "by page, volume, venue and author, under another title",
  decided: "by somebody’s decision",
};

export function ruleWords(rule) {
  return rules[rule] ?? `by the rule ${rule}`;
}

/**
 * The links of two datasets, which are made where they are not there yet. `line` shows how far it
 * is. Gives the summary.
 */
export async function linksOf(a, b, line, signal) {
  const summary = await get("/links/summary", { a, b }, signal);
  if (summary.ready) {
    return summary;
  }
  const progress = h("progress", { "aria-label": `Linking ${a} and ${b}` });
  const far = h("p", { class: "quiet" });
  const words = `Linking the works of ${a} and ${b}: which are the same publication? This is done once, and kept`;
  far.textContent = words + ".";
  fill(line, far, progress);
  try {
    const response = await fetch(base + "/links" + query({ a, b }), {
      method: "POST",
      headers: { Accept: "application/json" },
      signal,
    });
    const body = await response.text();
    if (!response.ok) {
      throw new ApiError(problemSentence(body, response.status), response.status);
    }
    const job = await follow("/jobs/" + JSON.parse(body).id, (each) => {
      if (signal.aborted) {
        throw new DOMException("another question was asked", "AbortError");
      }
      const { bytesDone = 0, bytesTotal = 0, file = "", records = 0 } = each.progress ?? {};
      if (bytesTotal > 0) {
        progress.max = bytesTotal;
        progress.value = bytesDone;
      }
      // What is being done changes seldom; the numbers are no words for a live region.
      const step = file === "" ? "" : `: ${file}`;
      far.textContent = words + step + (records > 0 ? ` (${count(records)} works)` : "") + ".";
    });
    if (job.state !== "done") {
      throw new ApiError(job.error ?? "Linking was cancelled; nothing was changed.", 0);
    }
    return await get("/links/summary", { a, b }, signal);
  } finally {
    fill(line);
  }
}
