"""Poisson with effects of units and years by Newton's method on explicit dummies, errors clustered by unit.

Prints the panel as unit,year,treated,outcome and, per year, coefficient and standard error of the interaction of
treated with the year, and the F test of the leads: what RelativeEventStudyTest holds the closed form against.
"""
import numpy as np

rng = np.random.default_rng(20261124)
years, event, treated_units, units = [2015, 2016, 2017, 2018, 2019, 2020], 2017, 9, 24
size = rng.gamma(2, 2, units)
rows = []
for i in range(units):
    for t, year in enumerate(years):
        mean = size[i] * 0.9**t * (0.7 if i < treated_units and year > event else 1)
        rows.append((i, year, int(i < treated_units), int(rng.poisson(mean))))
data = [row for row in rows if sum(r[3] for r in rows if r[0] == row[0]) > 0]
kept = sorted({row[0] for row in data})
interactions = [year for year in years if year != event]
X = np.array(
    [
        [float(i == u) for u in kept]
        + [float(year == other) for other in interactions]
        + [float(d and year == other) for other in interactions]
        for i, year, d, _ in data
    ]
)
y = np.array([row[3] for row in data], float)
b = np.zeros(X.shape[1])
b[: len(kept)] = np.log([max(np.mean([r[3] for r in data if r[0] == u]), 0.1) for u in kept])
for _ in range(100):
    mu = np.exp(X @ b)
    step = np.linalg.solve(X.T @ (X * mu[:, None]), X.T @ (y - mu))
    b += step
    if np.abs(step).max() < 1e-13:
        break
mu = np.exp(X @ b)
bread = np.linalg.inv(X.T @ (X * mu[:, None]))
scores = np.array([sum((y[k] - mu[k]) * X[k] for k in range(len(data)) if data[k][0] == u) for u in kept])
G = len(kept)
V = bread @ (scores.T @ scores) @ bread * G / (G - 1)
print("# panel: " + ";".join(",".join(map(str, row)) for row in rows))
first = len(kept) + len(interactions)
for k, year in enumerate(interactions):
    print(f"{year},{b[first + k]!r},{V[first + k, first + k] ** 0.5!r}")
leads = [first + k for k, year in enumerate(interactions) if year < event]
print(f"F,{b[leads] @ np.linalg.solve(V[np.ix_(leads, leads)], b[leads]) / len(leads)!r}")
