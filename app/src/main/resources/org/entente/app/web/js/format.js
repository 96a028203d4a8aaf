// Numbers and words as a reader sees them. Files keep all digits; prose has at most two decimals.

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredth = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A number of the API, which may be a string with all its digits, or null. */
export function number(value) {
  if (value === null || value === undefined || value === "") {
    return null;
  }
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** A count; fractional counts keep one decimal. */
export function count(value) {
  return Number.isInteger(value) ? whole.format(value) : tenth.format(value);
}

/** A share as per cent: 26.6 %. Small ones get a second decimal. */
export function percent(fraction) {
  const value = fraction * 100;
  const text =
    value !== 0 && Math.abs(value) < 1 ? hundredth.format(value) : tenth.format(value);
  return minus(text) + "\u00a0%";
}

/** A difference of shares, without its sign: 7.2 points. */
export function points(fraction) {
  const value = Math.abs(fraction * 100);
  const text = value !== 0 && value < 1 ? hundredth.format(value) : tenth.format(value);
  return text + "\u00a0" + (text === "1" ? "point" : "points");
}

/** A value in its metric's unit: share, count or index. */
export function inUnit(unit, value) {
  if (value === null) {
    return "–";
  }
  if (unit === "share") {
    return percent(value);
  }
  return unit === "count" ? count(value) : minus(hundredth.format(value));
}

/** A difference with its sign, with the same decimals in every row: +0.52 points, −12. */
export function signed(unit, value) {
  if (value === null) {
    return "–";
  }
  const size = Math.abs(unit === "share" ? value * 100 : value);
  const places = unit === "count" && Number.isInteger(value) ? 0 : 2;
  const rounded = Number(size.toFixed(places));
  const text = new Intl.NumberFormat("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places }).format(rounded);
  return (
    (rounded === 0 ? "" : value < 0 ? "\u2212" : "+") +
    text +
    (unit === "share" ? "\u00a0" + (text === "1.00" ? "point" : "points") : "")
  );
}

/** A difference without its sign; a large count has no use for decimals. */
export function amount(unit, value) {
  const size = Math.abs(value);
  return unit === "share" ? points(value) : inUnit(unit, size >= 10 ? Math.round(size) : size);
}

/** A coefficient between −1 and 1, to three places; what is not 1 is never shown as 1. */
export function coefficient(value) {
  if (value === null) {
    return "–";
  }
  const text = Math.abs(value).toFixed(3);
  return text === "1.000" && Math.abs(value) < 1 - 1e-12
    ? (value < 0 ? "below \u2212" : "above ") + "0.999"
    : (value < 0 ? "\u2212" : "") + text;
}

function minus(text) {
  return text.replace("-", "\u2212");
}

/** The server's sentences as they are typeset: true minus signs, and no per cent sign on a line of its own. */
export function typeset(text) {
  return text.replace(/(^|[\s(])-(?=\d)/g, "$1\u2212").replace(/(\d) %/g, "$1\u00a0%");
}

/** A count with its noun: 1 work, 2 works. */
export function counted(value, noun, plural = noun + "s") {
  return count(value) + "\u00a0" + (value === 1 ? noun : plural);
}

/** "a", "a and b", "a, b and c". */
export function list(words) {
  return words.length < 2
    ? words.join("")
    : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
}

/** First letter large. */
export function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const withArticle = new Set([
  "AE", "AN", "BS", "CD", "CF", "CK", "DO", "EU", "FK", "FO", "GB", "GM", "IM", "KM", "KY", "MH", "MP",
  "MV", "NL", "PH", "SB", "SC", "SD", "TC", "UM", "US", "VA", "VG", "VI",
]);

/** A country inside a sentence: "the United States". */
export function inSentence(code, name) {
  return withArticle.has(code) && !name.startsWith("The ") ? "the " + name : name;
}

/** China’s, the United States’. */
export function possessive(name) {
  return name + (name.endsWith("s") ? "’" : "’s");
}

/** A date of the API (2024-05-14 or with a time) as 14 May 2024; other text stays. */
export function date(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) {
    return text;
  }
  const day = new Date(Date.UTC(+match[1], +match[2] - 1, +match[3]));
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** Enumerations arrive as `works-and-indicators` or WORKS_AND_INDICATORS. */
export function id(value) {
  return String(value ?? "").toLowerCase().replaceAll("_", "-");
}
