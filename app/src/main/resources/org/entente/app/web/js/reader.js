// Reading a chart with the keyboard: left and right move through the years, up and down through
// the series, Home and End to the ends; the point is marked in the chart and read out.

import { mark } from "./chart.js";

/**
 * @param container the chart
 * @param readout a live region
 * @param series `{points: [{year, value}]}`
 * @param words (series, point) → what to read out
 */
export function readable(container, readout, series, words) {
  const state = { line: 0, step: -1 };
  const known = series.map((each) => each.points.filter((point) => point.value !== null));
  container.onkeydown = (event) => {
    const points = known[state.line] ?? [];
    const moves = {
      ArrowRight: () => (state.step = Math.min(points.length - 1, state.step + 1)),
      ArrowLeft: () => (state.step = state.step < 0 ? points.length - 1 : Math.max(0, state.step - 1)),
      Home: () => (state.step = 0),
      End: () => (state.step = points.length - 1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
    };
    const move = (by) => {
      const year = points[Math.max(0, state.step)]?.year;
      state.line = (state.line + by + known.length) % known.length;
      const same = known[state.line].findIndex((point) => point.year === year);
      state.step = same >= 0 ? same : known[state.line].length - 1;
    };
    if (event.key === "Escape") {
      state.step = -1;
      readout.textContent = "";
      mark(container, []);
      return;
    }
    if (!moves[event.key] || known.every((each) => each.length === 0)) {
      return;
    }
    event.preventDefault();
    moves[event.key]();
    const point = known[state.line][state.step];
    if (point) {
      readout.textContent = words(series[state.line], point);
      mark(container, [{ year: point.year, value: point.value, partner: series[state.line].partner }]);
    }
  };
  container.onblur = () => mark(container, []);
}
