// What a question counts as one country: definition profiles, one of a subject at most. What they
// fold and split comes from the server; only the words of the sentence are here.

/** A subject inside the sentence, and its choices; '' is what holds without a profile. */
const phrases = {
  CN: {
    name: "China",
    "": "as the mainland alone",
    "CN+HK+MO": "with Hong Kong and Macao",
    "CN+HK+MO+TW": "with Hong Kong, Macao and Taiwan",
  },
  GB: { name: "the United Kingdom", "": "as one country", "GB-nations": "as its four nations" },
  EU: {
    name: "the European Union",
    "": "as its members",
    EU: "as one, by the members of each year",
    "EU-27": "as one, by the 27 members of 2020",
  },
  FR: {
    name: "France",
    "": "without its overseas territories",
    "FR+overseas": "with its overseas territories",
  },
  US: { name: "the United States", "": "without its territories", "US+territories": "with its territories" },
};

/** Before there were profiles, an address said this instead of CN+HK+MO. */
const formerly = { "HK,MO:CN": "CN+HK+MO", "MO,HK:CN": "CN+HK+MO" };

export class Definitions {
  constructor(profiles) {
    this.profiles = profiles.filter((profile) => !profile.standard);
    this.subjects = [...new Set(profiles.map((profile) => profile.subject))];
    // The server names the plain meaning of those that are disputed most; these stand in the
    // sentence whenever it touches them.
    this.disputed = new Set(
      profiles.filter((profile) => profile.standard).map((profile) => profile.subject),
    );
    this.given = new Map(
      this.profiles.flatMap((profile) => profile.gives.map((unit) => [unit.code, unit.name])),
    );
  }

  find(profileId) {
    return this.profiles.find((profile) => profile.id === profileId);
  }

  of(subject) {
    return this.profiles.filter((profile) => profile.subject === subject);
  }

  /** The profiles and further folds in an address: the known ones, the last of each subject. */
  read(given) {
    // A plus sign that is not escaped arrives as a blank, and no profile's id has one.
    const named = given
      .getAll("profile")
      .flatMap((each) => each.split(","))
      .map((each) => each.trim().replaceAll(" ", "+"));
    const fold = given.get("fold") ?? "";
    const asked = formerly[fold] ? [formerly[fold], ...named] : named;
    const bySubject = new Map();
    for (const profile of asked.map((each) => this.find(each)).filter(Boolean)) {
      bySubject.set(profile.subject, profile.id);
    }
    return { profiles: this.sorted([...bySubject.values()]), fold: formerly[fold] ? "" : fold };
  }

  sorted(profiles) {
    return this.profiles.map((profile) => profile.id).filter((each) => profiles.includes(each));
  }

  /** The chosen profile of a subject, '' for none. */
  chosen(profiles, subject) {
    return profiles.find((each) => this.find(each)?.subject === subject) ?? "";
  }

  /** The profiles after a choice; those that contradict it are given up. */
  choose(profiles, subject, profileId) {
    const others = profiles.filter((each) => this.find(each).subject !== subject);
    const profile = this.find(profileId);
    return profile
      ? this.sorted([...others.filter((each) => !contradict(this.find(each), profile)), profileId])
      : others;
  }

  /** What a country becomes when a profile is chosen: the whole it is folded into, or a part. */
  under(code, profileId) {
    const profile = this.find(profileId);
    const fold = profile?.folds.find((each) => each.country === code);
    if (fold) {
      return fold.as;
    }
    return profile?.splits.includes(code) ? (profile.gives[0]?.code ?? code) : code;
  }

  /** Whether a code is folded into another in all the years. */
  folded(code, profiles, from, to) {
    return profiles
      .flatMap((each) => this.find(each).folds)
      .find(
        (fold) =>
          fold.country === code && (fold.from ?? from) <= from && (fold.until ?? to) >= to,
      )?.as;
  }

  /** The codes that the profiles give beside those of ISO 3166. */
  gives(profiles) {
    return profiles.flatMap((each) => this.find(each).gives.map((unit) => unit.code));
  }

  /** A code that can be asked about under the profiles; undefined where none is near. */
  askable(code, profiles, from, to) {
    if (this.given.has(code) && !this.gives(profiles).includes(code)) {
      // Scotland without its profile is the United Kingdom; the European Union is nothing.
      return this.profiles.find((profile) => profile.gives.some((unit) => unit.code === code))
        ?.splits[0];
    }
    return this.folded(code, profiles, from, to) ?? code;
  }

  /** Whether a subject matters to a question. */
  touches(subject, codes) {
    const family = new Set([
      subject,
      ...this.of(subject).flatMap((profile) => [
        ...profile.folds.map((fold) => fold.country),
        ...profile.gives.map((unit) => unit.code),
      ]),
    ]);
    return codes.some((code) => family.has(code));
  }

  /** A subject's name inside the sentence. */
  name(subject, country) {
    return phrases[subject]?.name ?? country(subject);
  }

  /** The choices for a subject: `{value, words}`. */
  options(subject) {
    const words = phrases[subject] ?? {};
    return [
      { value: "", words: words[""] ?? "as in ISO 3166" },
      ...this.of(subject).map((profile) => ({
        value: profile.id,
        words: words[profile.id] ?? "as " + profile.title,
      })),
    ];
  }

  /** A profile inside a sentence after "Taking": "China with Hong Kong and Macao". */
  words(profileId, country) {
    const { subject, title } = this.find(profileId) ?? { subject: "", title: profileId };
    const words = phrases[subject]?.[profileId];
    return words ? this.name(subject, country) + " " + words : title;
  }
}

/** Whether two profiles cannot hold together. */
function contradict(one, other) {
  const against = (a, b) =>
    a.folds.some(
      (fold) =>
        b.splits.includes(fold.country) ||
        b.splits.includes(fold.as) ||
        b.folds.some(
          (another) =>
            (another.country === fold.country && another.as !== fold.as) ||
            another.country === fold.as,
        ),
    );
  return against(one, other) || against(other, one);
}
