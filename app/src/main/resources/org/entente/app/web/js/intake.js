// Dropping files: what each is recognised as and why, before anything is stored; then a line of
// progress a file, and the report as a sum that closes.

import { follow, recognise, remove, upload } from "./api.js";
import { fill, h, textButton, trouble } from "./dom.js";
import { count, counted, id } from "./format.js";
import { problemsByKind, sum } from "./report.js";

// A file dropped beside the area must not replace the page.
for (const event of ["dragover", "drop"]) {
  window.addEventListener(event, (happened) => happened.preventDefault());
}

/** The drop area with everything that follows a drop. `onImported` is called after an import. */
export function dropArea(sources, onImported) {
  const plan = h("div", { class: "plan" });
  const input = h("input", {
    type: "file",
    id: "files",
    class: "unseen",
    multiple: true,
    "data-testid": "file-input",
    on: {
      change: () => {
        const chosen = [...input.files].map((file) => ({ name: file.name, file }));
        input.value = "";
        if (chosen.length > 0) {
          propose(chosen, plan, sources, onImported);
        }
      },
    },
  });
  const area = h(
    "div",
    {
      class: "drop",
      "data-testid": "drop-area",
      on: {
        dragover: (event) => {
          event.preventDefault();
          area.classList.add("over");
        },
        dragleave: (event) => {
          if (!area.contains(event.relatedTarget)) {
            area.classList.remove("over");
          }
        },
        drop: async (event) => {
          event.preventDefault();
          area.classList.remove("over");
          const dropped = await filesOf(event.dataTransfer);
          if (dropped.length > 0) {
            propose(dropped, plan, sources, onImported);
          }
        },
      },
    },
    h("p", {}, "Drop export files or folders here"),
    h(
      "p",
      {},
      "From Web of Science: ",
      h("code", {}, "savedrecs.txt"),
      " (plain text or tab-delimited). From Scopus: ",
      h("code", {}, "scopus.csv"),
      ". From InCites: a downloaded table of locations, organisations, research areas or publication sources (CSV or XLSX). Also as ",
      h("code", {}, ".gz"),
      " or ",
      h("code", {}, ".zip"),
      ".",
    ),
    h("p", {}, input, h("label", { class: "button", for: "files" }, "Choose files")),
    h("p", { class: "small quiet" }, "Nothing is stored before you say so. ", h("a", { href: "#exporting" }, "How to export from each source")),
  );
  return h("div", {}, area, plan);
}

/** The files of a drop, folders walked through. */
async function filesOf(transfer) {
  // The entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile())
    .filter(Boolean);
  const found = [];
  for (const entry of entries) {
    await collect(entry, "", found);
  }
  return found;
}

async function collect(entry, folder, found) {
  if (entry instanceof File) {
    found.push({ name: entry.name, file: entry });
  } else if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: folder + file.name, file });
  } else if (entry.isDirectory) {
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) {
        return;
      }
      for (const each of some) {
        await collect(each, folder + entry.name + " - ", found);
      }
    }
  }
}

/** Says what each file is, and offers to import those that can be read. */
async function propose(files, plan, sources, onImported) {
  fill(plan, h("p", { role: "status" }, `Looking at ${counted(files.length, "file")} …`));
  const seen = [];
  for (const each of files) {
    try {
      seen.push({ ...each, recognition: await recognise(each.name, each.file) });
    } catch (error) {
      seen.push({ ...each, recognition: { importable: false, source: "", reason: error.message } });
    }
  }
  const groups = new Map();
  for (const each of seen.filter((one) => one.recognition.importable)) {
    const source = each.recognition.source;
    groups.set(source, [...(groups.get(source) ?? []), each]);
  }
  const refused = seen.filter((each) => !each.recognition.importable);
  const heading = h("h2", { tabindex: "-1" }, groups.size > 0 ? "Recognised" : "Not recognised");
  fill(
    plan,
    heading,
    h("p", { class: "quiet", role: "status" }, summary(seen.length, refused.length)),
    [...groups].map(([source, members]) => group(source, members, sources, plan, onImported)),
    refused.length > 0
      ? h(
          "section",
          { class: "group" },
          h("h3", {}, "These files are left out"),
          refused.map(({ name, recognition }) =>
            h(
              "div",
              { class: "file" },
              h("span", { class: "file-name" }, name),
              h("p", {}, recognition.reason || "No source recognises this file."),
            ),
          ),
        )
      : null,
    h("p", {}, textButton("Clear this list", () => fill(plan))),
  );
  heading.focus({ preventScroll: true });
  plan.scrollIntoView({ block: "nearest" });
}

function summary(all, refused) {
  if (refused === 0) {
    return all === 1
      ? "The file can be imported."
      : (all === 2 ? "Both" : `All ${count(all)}`) + " files can be imported.";
  }
  return refused === all
    ? "No file can be imported."
    : `${count(all - refused)} of ${counted(all, "file")} can be imported.`;
}

/** The files of one source, going into one dataset. */
function group(source, members, sources, plan, onImported) {
  const known = sources.find((each) => each.id === source);
  const boxId = "dataset-" + source;
  const box = h("input", {
    type: "text",
    id: boxId,
    value: source || stem(members[0].name),
    required: true,
    pattern: "[A-Za-z0-9._\\-]+",
    title: "Letters, digits and . _ - , such as scopus-2024",
    autocomplete: "off",
    spellcheck: "false",
    "data-testid": "dataset-name",
  });
  const button = h(
    "button",
    {
      type: "submit",
      class: "first",
      "data-testid": "import-button",
    },
    members.length === 1 ? "Import" : `Import ${members.length} files`,
  );
  const lines = members.map((member) => ({
    ...member,
    line: h("div", { class: "progress-line" }),
  }));
  const outcome = h("div");
  const form = h(
    "form",
    {
      class: "group",
      on: {
        submit: (event) => {
          event.preventDefault();
          const name = box.value.trim();
          if (name !== "") {
            box.disabled = true;
            button.hidden = true;
            run(name, lines, outcome, onImported);
          }
        },
      },
    },
    h("h3", {}, known?.name ?? (source || "Archives")),
    h("div", { class: "row" }, h("label", { for: boxId }, "into the dataset"), box, button),
    lines.map(({ name, recognition, line }) =>
      h(
        "div",
        { class: "file" },
        h("span", { class: "file-name" }, name),
        h(
          "p",
          { class: "quiet" },
          recognition.format ? formatName(known, recognition.format) + ". " : null,
          recognition.reason,
        ),
        recognition.entries ? contents(recognition.entries) : null,
        line,
      ),
    ),
    outcome,
  );
  return form;
}

/** What an archive holds. */
function contents(entries) {
  return h(
    "details",
    {},
    h("summary", { class: "small" }, `It holds ${counted(entries.length, "file")}`),
    h(
      "ul",
      { class: "small" },
      entries.map((entry) =>
        h("li", {}, h("strong", {}, entry.file), entry.importable ? ": " : ", left out: ", entry.reason),
      ),
    ),
  );
}

/** A dataset's name out of a file's. */
function stem(name) {
  return (
    name
      .replace(/(\.[A-Za-z0-9]{1,5})+$/, "")
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "dataset"
  );
}

function formatName(source, format) {
  return source?.formats.find((each) => each.id === format)?.name ?? format;
}

/** Sends and follows the files one after the other, then shows what came of it. */
async function run(dataset, lines, outcome, onImported) {
  const stop = new AbortController();
  const reports = [];
  const failures = [];
  const leaving = (event) => event.preventDefault();
  window.addEventListener("beforeunload", leaving);
  const cancel = textButton("Cancel", () => {
    cancel.disabled = true;
    stop.abort();
  });
  fill(outcome, h("p", {}, cancel));
  for (const { line } of lines) {
    fill(line, h("p", { class: "quiet" }, "waiting"));
  }
  for (const { name, file, line } of lines) {
    if (stop.signal.aborted) {
      fill(line, h("p", { class: "quiet" }, "not started"));
      continue;
    }
    try {
      const job = await one(dataset, name, file, line, stop.signal);
      const state = id(job.state);
      if (state === "done" && job.report) {
        reports.push(job.report);
        fill(line, h("p", {}, fileWords(job.report)));
      } else if (state === "cancelled") {
        fill(line, h("p", { class: "quiet" }, "cancelled: nothing of this file is stored"));
      } else {
        throw new Error(errorWords(job.error));
      }
    } catch (error) {
      if (error.name === "AbortError") {
        fill(line, h("p", { class: "quiet" }, "cancelled: nothing of this file is stored"));
      } else {
        failures.push(error);
        fill(line, trouble(error));
      }
    }
  }
  window.removeEventListener("beforeunload", leaving);
  fill(
    outcome,
    reports.length > 0 ? importReport(dataset, reports) : null,
    failures.length > 0
      ? h("p", {}, `${counted(failures.length, "file")} could not be imported; the reason stands with it above.`)
      : null,
  );
  if (reports.length > 0) {
    await onImported();
  }
}

function errorWords(error) {
  if (error && typeof error === "object") {
    return error.detail || error.message || error.title || "The import failed without a reason.";
  }
  return error || "The import failed without a reason.";
}

async function one(dataset, name, file, line, signal) {
  const bar = h("progress", { max: "1", "aria-label": name });
  const words = h("p", { class: "quiet", role: "status" });
  fill(line, bar, words);
  words.textContent = "sending";
  const path = await upload(
    dataset,
    name,
    file,
    (fraction) => {
      bar.value = fraction / 2;
      words.textContent = `sending, ${Math.round(fraction * 100)}\u00a0%`;
    },
    signal,
  );
  const withdraw = () => remove(path).catch(() => {});
  signal.addEventListener("abort", withdraw);
  if (signal.aborted) {
    withdraw();
  }
  try {
    return await follow(path, (job) => {
      const { bytesDone = 0, bytesTotal = 0, records = 0 } = job.progress ?? {};
      bar.value = 0.5 + (bytesTotal > 0 ? Math.min(1, bytesDone / bytesTotal) / 2 : 0);
      words.textContent =
        id(job.state) === "queued"
          ? "waiting for another import"
          : `reading, ${counted(records, "record")} read`;
    });
  } finally {
    signal.removeEventListener("abort", withdraw);
  }
}

function fileWords(report) {
  const parts = [`${counted(report.read, "record")} read`, `${count(report.accepted)} accepted`];
  if (report.duplicates > 0) {
    parts.push(counted(report.duplicates, "duplicate"));
  }
  if (report.rejected > 0) {
    parts.push(`${count(report.rejected)} rejected`);
  }
  return parts.join(", ") + ".";
}

/** All files of one drop together. */
function importReport(dataset, reports) {
  const total = (name) => reports.reduce((all, report) => all + (report[name] ?? 0), 0);
  const files = reports.flatMap((report) => report.files ?? []);
  const addresses = total("addresses");
  return h(
    "section",
    { "data-testid": "import-report", role: "status" },
    h("h3", {}, "Imported into " + dataset),
    sum({
      read: total("read"),
      accepted: total("accepted"),
      duplicates: total("duplicates"),
      rejected: total("rejected"),
    }),
    h(
      "p",
      {},
      addresses > 0
        ? `${counted(addresses, "address", "addresses")}, ${count(total("unresolved"))} of them without a known country. `
        : "",
      total("observations") > 0 ? `${counted(total("observations"), "reported figure")}. ` : "",
      `Took ${secondsWords(total("seconds"))}.`,
    ),
    problemsByKind(files),
    h(
      "p",
      {},
      h("a", { href: "/?dataset=" + encodeURIComponent(dataset) }, "Open the dataset"),
      " or ",
      h("a", { href: "/trends?dataset=" + encodeURIComponent(dataset) }, "see its trends"),
      ".",
    ),
  );
}

function secondsWords(seconds) {
  return seconds < 1 ? "less than a second" : counted(Math.round(seconds), "second");
}
