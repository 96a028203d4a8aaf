// The REST API, and nothing else. Every failure is an ApiError whose message a reader can act on.

export const base = "/api/v1";

/** A failure with the sentence that the server gives (problem+json `detail`). */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}

/**
 * A query string; commas and colons stay readable. Empty values are left out; a list gives its name
 * once for each of its values.
 */
export function query(parameters) {
  const text = Object.entries(parameters)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(
      ([name, value]) =>
        name + "=" + encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":"),
    )
    .join("&");
  return text === "" ? "" : "?" + text;
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(base + path, {
      ...options,
      headers: { Accept: "application/json", ...options.headers },
    });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new ApiError("The server does not answer. Is entente still running?", 0);
  }
  if (!response.ok) {
    throw new ApiError(await sentence(response), response.status);
  }
  return response;
}

async function sentence(response) {
  return problemSentence(await response.text(), response.status);
}

/** The sentence in a problem document, or one made of the status. */
export function problemSentence(body, status) {
  try {
    const problem = JSON.parse(body);
    if (problem.detail || problem.title) {
      return problem.detail || problem.title;
    }
  } catch {
    // Not JSON: the status has to do.
  }
  return "The server answers with status " + status + " and gives no reason.";
}

/** The JSON at a path. */
export async function get(path, parameters = {}, signal = undefined) {
  return (await call(path + query(parameters), { signal })).json();
}

export async function remove(path, parameters = {}) {
  await call(path + query(parameters), { method: "DELETE" });
}

/** Puts JSON at a path; gives the answer's JSON. */
export async function put(path, value) {
  const response = await call(path, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
  });
  return response.json();
}

/** Text at a path. */
export async function text(path, signal = undefined) {
  return (await call(path, { signal, headers: { Accept: "*/*" } })).text();
}

/** Has the claims of a text checked; gives JSON, or CSV as a blob where `csv` asks for it. */
export async function check(names, yaml, { csv = false, signal = undefined } = {}) {
  const response = await call("/checks" + (csv ? ".csv" : "") + query({ dataset: names.join(",") }), {
    method: "POST",
    headers: { "Content-Type": "text/yaml", Accept: csv ? "text/csv" : "application/json" },
    body: yaml,
    signal,
  });
  return csv ? response.blob() : response.json();
}

/** Starts a job; gives what the server says of it. */
export async function start(path) {
  return (await call(path, { method: "POST" })).json();
}

const head = 65_536;
const mostOfAnArchive = 64 * 1024 * 1024;

/**
 * What a file is, from its first 64 KiB; workbooks and archives are looked at whole, for their
 * index stands at the end. Nothing is stored.
 */
export async function recognise(name, file) {
  const packed = /\.(xlsx|zip|gz)$/i.test(name);
  if (packed && file.size > mostOfAnArchive) {
    return {
      file: name,
      importable: true,
      source: "",
      format: "",
      reason: "It is too large to look into beforehand; what it holds is recognised while it is imported.",
    };
  }
  const response = await call("/recognitions" + query({ file: name }), {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: packed ? file : file.slice(0, head),
  });
  return response.json();
}

/**
 * Sends a file into a dataset. `onProgress(fraction)` follows the upload; the promise gives the
 * job's path. The signal stops the upload.
 */
export function upload(dataset, name, file, onProgress, signal) {
  // fetch cannot follow an upload; XMLHttpRequest can.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      "PUT",
      `${base}/datasets/${encodeURIComponent(dataset)}/files/${encodeURIComponent(name)}`,
    );
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener("load", () => {
      const location = request.getResponseHeader("Location");
      if (request.status >= 200 && request.status < 300 && location) {
        const path = new URL(location, window.location.href).pathname;
        resolve(path.startsWith(base) ? path.slice(base.length) : path);
      } else {
        reject(new ApiError(problemSentence(request.responseText, request.status), request.status));
      }
    });
    request.addEventListener("error", () =>
      reject(new ApiError("The upload breaks off: the server does not answer.", 0)),
    );
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Asks for a job until it is over; `onProgress(job)` sees every answer. */
export async function follow(path, onProgress) {
  for (let pause = 150; ; pause = Math.min(pause * 1.5, 1000)) {
    const job = await get(path);
    onProgress(job);
    if (!["queued", "running"].includes(String(job.state).toLowerCase())) {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const kept = new Map();

function once(path) {
  if (!kept.has(path)) {
    const answer = get(path);
    answer.catch(() => kept.delete(path));
    kept.set(path, answer);
  }
  return kept.get(path);
}

export const library = () => once("/library");
export const sources = () => once("/sources");
export const metrics = () => once("/metrics");
export const profiles = () => once("/profiles");
export const countries = () => once("/countries");
export const datasets = () => get("/datasets");
