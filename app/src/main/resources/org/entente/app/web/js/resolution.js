// Resolving a dataset's addresses anew: one run at a time, told in one line.

import { ApiError, follow, start } from "./api.js";
import { fill, h, trouble } from "./dom.js";
import { count, counted } from "./format.js";

/**
 * Resolves on demand. `after()` is called when a run is over; a demand during a run is met
 * by one further run.
 */
export function resolving(path, after) {
  const line = h("div", { role: "status", "data-testid": "resolution" });
  let running = null;
  let again = false;

  async function run() {
    do {
      again = false;
      fill(line, h("p", { class: "quiet" }, "Resolving the addresses anew …"), h("progress", { "aria-label": "Resolving the addresses anew" }));
      try {
        const job = await follow("/jobs/" + (await start(path + "/resolution")).id, () => {});
        if (!job.resolution) {
          throw new ApiError(job.error ?? "Resolving the addresses was cancelled; nothing was changed.", 0);
        }
        await after();
        fill(line, h("p", {}, words(job.resolution)));
      } catch (error) {
        fill(line, trouble(error));
        // What led here, such as a new name, is there all the same.
        await after().catch(() => {});
      }
    } while (again);
    running = null;
  }

  return {
    line,
    now() {
      if (running === null) {
        running = run();
      } else {
        again = true;
      }
      return running;
    },
  };
}

/** What a run changed, in a sentence or two. */
function words({ addresses, works, observations, unresolvedBefore, unresolved }) {
  const gained = unresolvedBefore - unresolved;
  const parts = [];
  if (addresses > 0) {
    const of = `${counted(addresses, "address", "addresses")} of ${counted(works, "work")} `;
    parts.push(
      gained === addresses
        ? `${of}${addresses === 1 ? "has" : "have"} a country now`
        : -gained === addresses
          ? `${of}${addresses === 1 ? "has" : "have"} no country any more`
          : `The country of ${of}changed`,
    );
  }
  if (observations > 0) {
    parts.push(
      `${parts.length === 0 ? "The" : "the"} country of ${counted(observations, "reported figure")} changed`,
    );
  }
  const left =
    unresolved === 0
      ? "none is left without one"
      : `${count(unresolved)} ${unresolved === 1 ? "is" : "are"} left without one`;
  return parts.length === 0
    ? unresolvedBefore + unresolved === 0
      ? "No country changed."
      : `No country changed; ${left}.`
    : parts.join(", and ") + (unresolvedBefore + unresolved === 0 ? "." : `; ${left}.`);
}
