"""Reference values of FixedEffectsTest: dense dummies and numpy's least squares, no shortcut shared with the Java code.

    python3 fixed_effects_reference.py

prints the lines of fixed-effects-reference.csv, and writes event-study-panel.csv anew.
"""
import csv
import numpy as np
from scipy import stats


def read(name):
    with open(name, newline="") as file:
        return [{key: float(value) for key, value in row.items()} for row in csv.DictReader(file)]


def estimate(case, rows, unit, time, outcome, regressors, two_way, tested=None):
    """Least squares on explicit dummies of all units (and all times but one); errors clustered by unit."""
    counts = {}
    for row in rows:
        counts[row[unit]] = counts.get(row[unit], 0) + 1
    rows = [row for row in rows if counts[row[unit]] > 1]
    units = sorted({row[unit] for row in rows})
    times = sorted({row[time] for row in rows})
    x = [[regressor(row) for regressor in regressors.values()] for row in rows]
    x = np.array(x)
    d = np.array([[1.0 if row[unit] == u else 0.0 for u in units] for row in rows])
    l = np.array([[1.0 if row[time] == t else 0.0 for t in times[1:]] for row in rows]) if two_way else np.zeros((len(rows), 0))
    full = np.hstack([x, d, l])
    y = np.array([row[outcome] for row in rows])
    n, k, g = len(rows), x.shape[1], len(units)
    q, r = np.linalg.qr(full)
    beta = np.linalg.solve(r, q.T @ y)
    beta = beta + np.linalg.solve(r, q.T @ (y - full @ beta))
    e = y - full @ beta
    inverse = np.linalg.inv(r)
    bread = inverse @ inverse.T
    sigma2 = e @ e / (n - full.shape[1])
    meat = np.zeros((full.shape[1], full.shape[1]))
    for u in units:
        chosen = np.array([row[unit] == u for row in rows])
        s = full[chosen].T @ e[chosen]
        meat += np.outer(s, s)
    parameters = k + l.shape[1] + 1
    factor = g / (g - 1) * (n - 1) / (n - parameters)
    v = factor * (bread @ meat @ bread)[:k, :k]
    for i, name in enumerate(regressors):
        se = np.sqrt(v[i, i])
        t = stats.t.ppf(0.975, g - 1)
        p = 2 * stats.t.sf(abs(beta[i] / se), g - 1)
        classical = np.sqrt(sigma2 * bread[i, i])
        print(",".join([case, name] + ["%.15g" % z for z in (beta[i], se, beta[i] - t * se, beta[i] + t * se, p, classical)]))
    names = list(regressors)
    chosen = [names.index(name) for name in (tested or names)]
    b, vb = beta[chosen], v[np.ix_(chosen, chosen)]
    f = b @ np.linalg.solve(vb, b) / len(chosen)
    print(",".join([case, "F", "%.15g" % f, "%.15g" % stats.f.sf(f, len(chosen), g - 1), "", "", "", ""]))


def panel():
    """An unbalanced panel of 48 units and 8 years by a formula, so that nothing depends on a generator of random numbers."""
    with open("event-study-panel.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["author", "year", "outcome", "treated"])
        for i in range(48):
            treated = 1 if i % 3 == 0 else 0
            for year in range(2013, 2021):
                h = (i * 7919 + year * 104729 + i * year * 31) % 1009
                if h % 11 == 0 or (i == 47 and year > 2013):
                    continue
                outcome = (i * 37 % 13) / 4 + (year - 2013) * 0.3 + (h % 97) / 40 - (0.8 if treated and year > 2016 else 0)
                out.writerow([i, year, "%.6f" % outcome, treated])


print("case,name,estimate,error,lower,upper,p,classical")
grunfeld = read("grunfeld.csv")
both = {"value": lambda row: row["value"], "capital": lambda row: row["capital"]}
estimate("one-way", grunfeld, "firm", "year", "invest", both, False)
estimate("two-way", grunfeld, "firm", "year", "invest", both, True)
gaps = [row for row in grunfeld if (row["firm"] * 7 + row["year"]) % 5 != 0 and (row["firm"] < 10 or row["year"] == 1936)]
estimate("gaps", gaps, "firm", "year", "invest", both, True)
panel()
authors = read("event-study-panel.csv")
years = [2013, 2014, 2015, 2017, 2018, 2019, 2020]
leads_and_lags = {str(t): (lambda row, t=t: row["treated"] * (row["year"] == t)) for t in years}
estimate("event-study", authors, "author", "year", "outcome", leads_and_lags, True, ["2013", "2014", "2015"])
estimate("average", authors, "author", "year", "outcome", {"post": lambda row: row["treated"] * (row["year"] > 2016)}, True)
before = [row for row in authors if row["year"] <= 2016]
estimate("placebo", before, "author", "year", "outcome", {"post": lambda row: row["treated"] * (row["year"] > 2014)}, True)
