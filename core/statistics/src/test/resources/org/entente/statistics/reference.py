"""Reference values for the tests of org.entente.statistics, by ways that share nothing with them.

Least squares is solved in rational arithmetic, without rounding; breaks are searched by brute force
with numpy; the errors of Newey and West are summed lag by lag, in long double. Run it in its folder:
it writes reference.tsv, a line a value: case, name, value.
"""

import itertools
from fractions import Fraction

import numpy as np
from scipy import stats

out = []


def tell(case, name, values):
    text = " ".join(repr(float(v)) for v in np.atleast_1d(np.asarray(values, dtype=np.longdouble)))
    out.append(f"{case}\t{name}\t{text}")


def table(name):
    rows = [line.split() for line in open(name) if line.strip() and not line.startswith("#")]
    return [[Fraction(cell) for cell in row] for row in rows]


def solve(matrix, columns):
    """Gauss-Jordan in fractions."""
    n = len(matrix)
    rows = [list(a) + list(b) for a, b in zip(matrix, columns)]
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i and rows[r][i] != 0:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[n:] for row in rows]


def ols(design, y):
    k = len(design[0])
    cross = [[sum(row[i] * row[j] for row in design) for j in range(k)] for i in range(k)]
    identity = [[Fraction(int(i == j)) for j in range(k)] for i in range(k)]
    inverse = solve(cross, identity)
    xy = [sum(row[i] * v for row, v in zip(design, y)) for i in range(k)]
    beta = [sum(inverse[i][j] * xy[j] for j in range(k)) for i in range(k)]
    residuals = [v - sum(a * b for a, b in zip(row, beta)) for row, v in zip(design, y)]
    return beta, residuals, inverse


def root(fraction):
    """Of a fraction, to more digits than a double has."""
    scale = 10**60
    from math import isqrt

    return Fraction(isqrt(fraction.numerator * scale // fraction.denominator), 10**30)


for case in ("longley", "norris"):
    data = table(case + ".txt")
    y = [row[0] for row in data]
    design = [[Fraction(1)] + row[1:] for row in data]
    beta, residuals, inverse = ols(design, y)
    rss = sum(r * r for r in residuals)
    variance = rss / (len(y) - len(beta))
    tell(case, "coefficients", [float(b) for b in beta])
    tell(case, "standard-errors", [float(root(variance * inverse[i][i])) for i in range(len(beta))])
    tell(case, "residual-sum-of-squares", float(rss))

# Newey and West, lag by lag, on a series of twelve years of which one is missing.
years = [2010, 2011, 2012, 2013, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]
values = ["0.201", "0.214", "0.219", "0.238", "0.247", "0.261", "0.259", "0.266", "0.251", "0.243", "0.219", "0.206"]
tell("newey-west", "times", years)
tell("newey-west", "values", [float(v) for v in values])


def newey_west(design, residuals, inverse, times, lag):
    x = np.array([[float(v) for v in row] for row in design], dtype=np.longdouble)
    e = np.array([float(v) for v in residuals], dtype=np.longdouble)
    bread = np.array([[float(v) for v in row] for row in inverse], dtype=np.longdouble)
    at = {t: i for i, t in enumerate(times)}
    middle = sum(e[i] ** 2 * np.outer(x[i], x[i]) for i in range(len(e)))
    for j in range(1, lag + 1):
        weight = np.longdouble(1) - np.longdouble(j) / (lag + 1)
        for t in times:
            if t - j in at:
                i, h = at[t], at[t - j]
                part = e[i] * e[h] * np.outer(x[i], x[h])
                middle = middle + weight * (part + part.T)
    n, k = x.shape
    return np.longdouble(n) / (n - k) * bread @ middle @ bread


exact = [Fraction(v) for v in values]
for lag in (0, 1, 2, 4):
    design = [[Fraction(1), Fraction(t - 2010)] for t in years]
    beta, residuals, inverse = ols(design, exact)
    covariance = newey_west(design, residuals, inverse, years, lag)
    tell(f"newey-west-{lag}", "covariance", covariance.flatten())

# The interrupted series, the event's first year being 2019.
first = 2019
design = [[Fraction(1), Fraction(t - first), Fraction(int(t >= first)), Fraction(max(0, t - first))] for t in years]
beta, residuals, inverse = ols(design, exact)
n = len(years)
lag = int(np.floor(4 * (n / 100) ** (2 / 9)))
covariance = newey_west(design, residuals, inverse, years, lag)
tell("interrupted", "lag", lag)
tell("interrupted", "coefficients", [float(b) for b in beta])
for index, name in ((2, "level"), (3, "slope")):
    error = np.sqrt(covariance[index, index])
    value = np.longdouble(float(beta[index]))
    t95 = np.longdouble(stats.t.ppf(0.975, n - 4))
    p = 2 * stats.t.sf(abs(float(value / error)), n - 4)
    tell("interrupted", name, [value, error, value - t95 * error, value + t95 * error, p])

# Breaks by brute force.
series = {
    "one-break": (
        list(range(2008, 2024)),
        [0.2103, 0.2148, 0.2191, 0.2262, 0.2304, 0.2342, 0.2411, 0.2448, 0.2507, 0.2549, 0.2611, 0.2502, 0.2378, 0.2271, 0.2139, 0.2022],
    ),
    "two-breaks": (
        [1996, 1997, 1998, 1999, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2009, 2010, 2011, 2012, 2013, 2014, 2016],
        [5.02, 5.11, 5.18, 5.33, 5.49, 6.03, 6.48, 7.02, 7.49, 8.03, 8.51, 8.48, 8.39, 8.33, 8.24, 8.21, 8.09, 7.93],
    ),
    "noise": (
        list(range(2001, 2015)),
        [0.31, -0.84, 0.55, 0.12, -1.21, 0.73, -0.05, 0.44, -0.39, 1.02, -0.66, 0.21, -0.48, 0.36],
    ),
}


def rss_of(x, y, knots):
    design = np.column_stack([np.ones_like(x), x - x[0]] + [np.maximum(0, x - k) for k in knots])
    beta = np.linalg.lstsq(design, y, rcond=None)[0]
    return float(np.sum((y - design @ beta) ** 2)), beta, design


def wbic(x, y, knots, rss):
    n = len(x)
    best = 0.0
    ends = [-np.inf] + list(knots) + [np.inf]
    for i, knot in enumerate(knots):
        within = (x > ends[i]) & (x <= ends[i + 2])
        u, v = x[within], y[within]
        z = np.maximum(0, u - knot)
        basis = np.column_stack([np.ones_like(u), u - u[0]])
        project = np.eye(len(u)) - basis @ np.linalg.pinv(basis)
        best = max(best, float((v @ project @ z) ** 2 / ((v @ project @ v) * (z @ project @ z))))
    return np.log(rss / n) + ((2 + best) * len(knots) + 2) * np.log(n) / n


for case, (x, y) in series.items():
    x, y = np.array(x, dtype=float), np.array(y)
    n = len(x)
    tell(case, "x", x)
    tell(case, "y", y)
    for k in range(0, 4):
        places = [
            s
            for s in itertools.combinations(range(2, n - 2), k)
            if all(b - a >= 3 for a, b in zip(s, s[1:]))
        ]
        fits = [(rss_of(x, y, x[list(s)])[0], s) for s in places]
        rss, s = min(fits)
        knots = x[list(s)]
        _, beta, design = rss_of(x, y, knots)
        tell(f"{case}-{k}", "breaks", knots if k else [-1])
        tell(f"{case}-{k}", "residual-sum-of-squares", rss)
        tell(f"{case}-{k}", "wbic", wbic(x, y, knots, rss))
        freedom = n - 2 - 2 * k
        inverse = np.linalg.inv(design.T @ design)
        slopes = []
        for segment in range(k + 1):
            c = np.array([0.0, 1.0] + [1.0] * segment + [0.0] * (k - segment))
            reach = stats.t.ppf(0.975, freedom) * np.sqrt(c @ inverse @ c * rss / freedom)
            slopes += [c @ beta, c @ beta - reach, c @ beta + reach]
        tell(f"{case}-{k}", "slopes", slopes)

# Newcombe's method 10: solve Wilson's equation by bisection instead of by its formula.
Z = stats.norm.ppf(0.975)


def wilson(x, n):
    p = x / n

    def f(theta):
        return (p - theta) ** 2 - Z * Z * theta * (1 - theta) / n

    def bisect(a, b):
        for _ in range(200):
            m = (a + b) / 2
            if (f(a) > 0) == (f(m) > 0):
                a = m
            else:
                b = m
        return (a + b) / 2

    return (0.0 if x == 0 else bisect(0.0, p)), (1.0 if x == n else bisect(1.0, p))


for x1, n1, x2, n2 in ((56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (147246, 759000, 109991, 413500)):
    l1, u1 = wilson(x1, n1)
    l2, u2 = wilson(x2, n2)
    p1, p2 = x1 / n1, x2 / n2
    d = p1 - p2
    tell("newcombe", f"{x1}/{n1}-{x2}/{n2}", [d - np.hypot(p1 - l1, u2 - p2), d + np.hypot(u1 - p1, p2 - l2)])
    tell("wilson", f"{x1}/{n1}", [l1, u1])

# Lin's concordance with its interval in the form of the variance of the coefficient itself, which the
# derivative of artanh turns into that of z; Bland and Altman; ranks by scipy.


def lin(x, y):
    x, y = np.asarray(x, dtype=np.longdouble), np.asarray(y, dtype=np.longdouble)
    n = len(x)
    mean = x.mean() - y.mean()
    sxy = ((x - x.mean()) * (y - y.mean())).mean()
    r = sxy / np.sqrt(x.var() * y.var())
    p = 2 * sxy / (x.var() + y.var() + mean**2)
    u = mean / np.sqrt(np.sqrt(x.var() * y.var()))
    v = (1 - r**2) * p**2 * (1 - p**2) / r**2 + 2 * p**3 * (1 - p) * u**2 / r - p**4 * u**4 / (2 * r**2)
    half = Z * np.sqrt(v / (n - 2)) / (1 - p**2)
    return [p, r, p / r, np.tanh(np.arctanh(p) - half), np.tanh(np.arctanh(p) + half)]


# Peak expiratory flow, the first measurement with each meter, as printed by Bland and Altman (1986).
WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]
SHARES = [0.21, 0.22, 0.235, 0.24, 0.252, 0.266, 0.26, 0.249, 0.23, 0.21, 0.194]
OTHER_SHARES = [0.19, 0.2, 0.21, 0.222, 0.23, 0.245, 0.247, 0.236, 0.22, 0.201, 0.19]
TIED = [10, 9, 9, 7, 5, 5, 5, 2, 1, 0]
OTHER_TIED = [8, 10, 9, 9, 4, 5, 5, 1, 1, 2]

for case, x, y in (
    ("meters", WRIGHT, MINI),
    ("shares", SHARES, OTHER_SHARES),
    ("tied", TIED, OTHER_TIED),
    ("against", [1, 2, 3, 4, 6], [9, 8, 8, 5, 1]),
):
    tell("lin", case, lin(x, y))
    tell("ranks", case, [stats.spearmanr(x, y)[0], stats.kendalltau(x, y)[0]])
    d = np.asarray(x, dtype=np.longdouble) - np.asarray(y, dtype=np.longdouble)
    s = d.std(ddof=1)
    tell("agreement", case, [d.mean(), s, d.mean() - Z * s, d.mean() + Z * s])

open("reference.tsv", "w").write("\n".join(out) + "\n")
