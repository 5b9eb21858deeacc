"""Computes what statistics_of.ts computes with scipy, statsmodels and krippendorff, and prints the
largest difference of each statistic. The bootstrap has no seed in common with a package: its samples
are drawn here again from its published generator, and each statistic of them by a package."""

import json
import math
import sys

try:
    import krippendorff
    import numpy as np
    from scipy import stats
    from statsmodels.stats.inter_rater import cohens_kappa
    from statsmodels.stats.multitest import multipletests
    from statsmodels.stats.proportion import proportion_confint
except ImportError as error:
    print(f"skipped: statistics, since Python has no {error.name}: "
          "pip install scipy statsmodels krippendorff")
    sys.exit(0)

DRAWS, SEED, MASK = 1000, 20080501, 0xFFFFFFFF
LEVELS = ("nominal", "ordinal", "interval", "ratio")


def mulberry32(seed):
    state = seed & MASK
    while True:
        state = (state + 0x6D2B79F5) & MASK
        mixed = ((state ^ (state >> 15)) * (1 | state)) & MASK
        mixed = ((mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed))) & MASK) ^ mixed
        yield (mixed ^ (mixed >> 14)) / 2**32


STREAM = np.array([value for value, _ in zip(mulberry32(SEED), range(DRAWS * 41))])


def bootstrap(units, statistic):
    if units < 5:
        return [None, None]
    drawn = np.floor(STREAM[: DRAWS * units] * units).astype(int).reshape(DRAWS, units)
    values = [value for value in map(statistic, drawn) if value is not None]
    if len(values) < 0.95 * DRAWS:
        return [None, None]
    return list(np.quantile(values, [0.025, 0.975]))


def known(values):
    return np.array([value for value in values if value is not None], dtype=float)


def summary(values):
    numbers = known(values)
    quartiles = np.quantile(numbers, [0, 0.25, 0.5, 0.75, 1])
    return [len(numbers), len(values) - len(numbers), numbers.mean(), stats.tstd(numbers),
            *quartiles]


def correlation(a, b, function):
    pairs = [(y, x) for x, y in zip(a, b) if x is not None and y is not None]
    return [function(*zip(*pairs)).statistic]


def kappa(pairs):
    categories = sorted({value for pair in pairs for value in pair})
    table = np.zeros((len(categories),) * 2)
    for first, second in pairs:
        table[categories.index(first), categories.index(second)] += 1
    if len(categories) == 1:
        return None
    return float(cohens_kappa(table, return_results=False))


def reliability(cells):
    """Coders by cells."""
    data = np.full((max(map(len, cells)), len(cells)), np.nan)
    for unit, cell in enumerate(cells):
        data[: len(cell), unit] = cell
    return data


def alpha(data, level):
    values = data[~np.isnan(data)]
    if np.all(values == values[0]):
        return None
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))


def alpha_interval(cells, level):
    data = reliability([cell for cell in cells if len(cell) > 1])
    if level == "ordinal":  # the values keep the ranks that they have in all cells
        known = ~np.isnan(data)
        data[known] = stats.rankdata(data[known])
        level = "interval"
    return bootstrap(data.shape[1], lambda drawn: alpha(data[:, drawn], level))


def pooled_interval(reports):
    names = sorted({report["issuer"] for report in reports})
    sums = np.array([[sum(report[part] for report in reports if report["issuer"] == name)
                      for part in ("numerator", "denominator")] for name in names])
    return bootstrap(len(names), lambda drawn: np.divide(*sums[drawn].sum(axis=0)))


def growth(values):
    rows = [None, None]
    for before, after in zip(values, values[1:]):
        rows.append(100 * (after / before - 1) if before > 0 else None)
        rows.append(float(np.diff(np.log([before, after]))[0]) if before * after > 0 else None)
    return rows


def index(values):
    return [100 * value / values[0] if values[0] > 0 else None for value in values]


def event(around, change):
    pairs = np.array(around, dtype=float)
    return [change(pairs.mean(axis=0)),
            *bootstrap(len(pairs), lambda drawn: change(pairs[drawn].mean(axis=0)))]


def totals(around):
    sums = [[sum(values), len(values), len(values)] for values in zip(*around)]
    return 2 * (sums[0] + sums[1])  # all issuers have both years: both panels are equal


def dispersion(corpus):
    counts = np.array(corpus)
    parts = counts.sum(axis=1) / counts.sum()
    rows = []
    for column in counts.T[counts.sum(axis=0) > 0]:
        dp = np.abs(column / column.sum() - parts).sum() / 2
        rows += [column.sum(), np.count_nonzero(column), dp, dp / (1 - parts.min())]
    return rows


def weights(corpus):
    """Raw tf-idf, and occurrences in ten thousand words."""
    counts = np.array(corpus)
    words, reports = counts.sum(axis=1), np.count_nonzero(counts, axis=0)
    there = [(report, term) for report, term in np.ndindex(*counts.shape) if counts[report, term]]
    tf_idf = [counts[at] / words[at[0]] * math.log(len(counts) / reports[at[1]]) for at in there]
    return tf_idf, [number for at in there
                    for number in (words[at[0]], 1e4 * counts[at] / words[at[0]])]


def term_share(corpus):
    rows = []
    for odd in (0, 1):
        used = [counts[4] > 0 for counts in corpus[odd::2]]
        rows += [sum(used), len(used), np.mean(used),
                 *proportion_confint(sum(used), len(used), method="wilson")]
    return rows


def collocates(sentences):
    rows = []
    flat = [term for sentence in sentences for term in sentence]
    for term in range(1, 6):
        places = [(sentence, at) for sentence in sentences for at in range(len(sentence))]
        near = [(sentence[at], sentence[max(0, at - 3):at] + sentence[at + 1:at + 4])
                for sentence, at in places]
        together = min(sum(own == 0 and term in window for own, window in near),
                       sum(own == term and 0 in window for own, window in near))
        if together > 0:
            rows += [together, 14 + math.log2(2 * together / (flat.count(0) + flat.count(term)))]
    return rows


def keyness(words):
    (first, rest), (second, others) = words
    table = np.array([[first, rest + 4], [second, others + 4]]).T
    g2, p, *_ = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
    # Of two words both have the same table, turned round.
    ratio = math.log2(first / (first + rest + 4) / (second / (second + others + 4)))
    return [g2, ratio, p, multipletests([p, p], method="holm")[1][0]]


def reference(data):
    a, b = data["columns"]["a"], data["columns"]["b"]
    reports, pairs, cells = data["reports"], data["pairs"], data["cells"]
    numerators = [report["numerator"] for report in reports]
    denominators = [report["denominator"] for report in reports]
    shares = np.divide(numerators, denominators)
    [pearson], [spearman] = (correlation(a, b, each) for each in (stats.pearsonr, stats.spearmanr))
    tf_idf, term_frequency = weights(data["corpus"])
    around = data["around"]
    return {
        "summary": summary(a) + summary(b),
        "pearson": [pearson],
        "spearman": [spearman],
        "matrix": [1, spearman, pearson, 1],
        "pool": [sum(numerators) / sum(denominators), shares.mean()],
        "pool_interval": pooled_interval(reports),
        "quantiles": list(np.quantile(shares, [0, 0.25, 0.5, 0.75, 1])),
        "wilson": [bound for count, n in zip(numerators, denominators)
                   for bound in proportion_confint(count, n, method="wilson")],
        "growth": growth(numerators),
        "kappa": [kappa(pairs)],
        **{f"alpha_{level}": [alpha(reliability(cells), level)] for level in LEVELS},
        "index": index(numerators),
        "event_ratio": event(around, lambda means: means[1] / means[0]),
        "event_difference": event(around, lambda means: means[1] - means[0]),
        "totals": totals(around),
        "per_capita": [1e4 * before / after for before, after in around],
        "keyness": keyness(data["words"]),
        "dispersion": dispersion(data["corpus"]),
        "tf_idf": tf_idf,
        "term_frequency": term_frequency,
        "term_share": term_share(data["corpus"]),
        "collocates": collocates(data["sentences"]),
    }


def slow(data):
    """Of every tenth data set: a thousand tables each."""
    pairs, cells = data["pairs"], data["cells"]
    return {
        "kappa_interval": bootstrap(len(pairs), lambda drawn: kappa([pairs[at] for at in drawn])),
        **{f"alpha_{level}_interval": alpha_interval(cells, level) for level in LEVELS},
    }


def difference(ours, theirs):
    if (ours is None) != (theirs is None):
        return math.inf
    return 0 if ours is None else abs(ours - float(theirs))


def main(path):
    with open(path, encoding="utf-8") as file:
        sets = json.load(file)
    worst = {}
    for index, each in enumerate(sets):
        others = slow(each["data"]) if index % 10 == 0 else {}
        for name, theirs in {**reference(each["data"]), **others}.items():
            ours = each["results"][name]
            if len(ours) != len(theirs):
                sys.exit(f"{name}: {len(ours)} values, not {len(theirs)}")
            largest = max(map(difference, ours, theirs))
            count, before = worst.get(name, (0, 0))
            worst[name] = (count + len(ours), max(before, largest))
    print(f"{len(sets)} data sets: statistic, values compared, largest difference")
    for name, (count, largest) in worst.items():
        print(f"  {name:<23}{count:>6}  {largest:.1e}")
    sys.exit(0 if all(largest < 1e-6 for _, largest in worst.values()) else 1)


main(sys.argv[1])
