package org.entente.app.simulate.noise;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.app.simulate.base.Randomness;
import org.jspecify.annotations.Nullable;

/** The bibliographies of a block, those that look like others among them. */
final class Bibliographies {

  private static final long OWN = 0x6269626cL;
  private static final long TRAP = 0x74726170L;

  /** The first PubMed id. */
  private static final long PUBMED = 20_000_000;

  private final long seed;
  private final Venues venues;
  private final List<Facts> facts;
  private final TrapPlan plan;
  private final @Nullable Bibliography[] done;

  Bibliographies(long seed, Venues venues, List<Facts> facts, TrapPlan plan) {
    this.seed = seed;
    this.venues = venues;
    this.facts = facts;
    this.plan = plan;
    this.done = new Bibliography[facts.size()];
  }

  Bibliography get(int i) {
    Bibliography known = done[i];
    if (known == null) {
      int leader = plan.leader(i);
      known = leader < 0 ? alone(i) : confusedWith(like(i, get(leader), leader), get(leader));
      done[i] = known;
    }
    return known;
  }

  /** A publication that looks like none before it. */
  private Bibliography alone(int i) {
    Facts own = facts.get(i);
    Randomness random = Randomness.of(seed, own.number(), OWN);
    Venue venue =
        own.kind() == Kind.CONFERENCE
            ? venues.conference(own.venue(), random)
            : venues.journal(own.venue(), random);
    Title title = Titles.draw(own.year(), random);
    Trap role = plan.trap(i) == null ? plan.leads(i) : plan.trap(i);
    if (role != null) {
      title = leading(role, title, own, venue);
    }
    return with(own, title, venue, own.authors(), random);
  }

  private Title leading(Trap role, Title drawn, Facts own, Venue venue) {
    Randomness random = Randomness.of(seed, own.number(), TRAP);
    return switch (role) {
      case PART -> TrapTitles.part(drawn, 0, random);
      case SERIES -> Title.english(TrapTitles.report(venue, random) + ' ' + own.year());
      case GENERIC_TITLE, SAME_VOLUME -> TrapTitles.generic(own.kind(), random);
      default -> drawn;
    };
  }

  /** A publication that looks like its leader. */
  private Bibliography like(int i, Bibliography leader, int leaderIndex) {
    Facts own = facts.get(i);
    Randomness random = Randomness.of(seed, own.number(), OWN);
    // The leader's own stream, so that both draw the same wording of what they share.
    Randomness shared = Randomness.of(seed, facts.get(leaderIndex).number(), TRAP);
    List<Byline> authors = borrowed(leader.authors(), own.authors());
    Trap trap = requireNonNull(plan.trap(i));
    return switch (trap) {
      case CONFERENCE_VERSION ->
          with(own, leader.title(), venues.conference(own.venue(), random), authors, random);
      case REPRINT ->
          with(own, leader.title(), venues.journal(own.venue(), random), authors, random);
      case PART -> {
        Title whole = Titles.draw(facts.get(leaderIndex).year(), leaderDraw(leaderIndex));
        yield with(own, TrapTitles.part(whole, 1, shared), leader.venue(), authors, random);
      }
      case SEQUEL ->
          with(own, TrapTitles.sequel(leader.title(), random), leader.venue(), authors, random);
      case SERIES -> {
        String report = TrapTitles.report(leader.venue(), shared);
        yield with(own, Title.english(report + ' ' + own.year()), leader.venue(), authors, random);
      }
      case GENERIC_TITLE, SAME_VOLUME ->
          sameIssue(with(own, leader.title(), leader.venue(), authors, random), leader);
      case CORRECTION ->
          with(own, TrapTitles.correction(leader, random), leader.venue(), authors, random);
      case COMMENT ->
          with(own, TrapTitles.comment(leader.title()), leader.venue(), own.authors(), random);
      case REPLY ->
          with(own, TrapTitles.reply(leader.title(), random), leader.venue(), authors, random);
    };
  }

  /** The leader's stream, at where its title is drawn. */
  private Randomness leaderDraw(int leader) {
    Facts its = facts.get(leader);
    Randomness random = Randomness.of(seed, its.number(), OWN);
    venues.journal(its.venue(), random);
    return random;
  }

  /** The same issue, too, and not only the same year's volume. */
  private static Bibliography sameIssue(Bibliography own, Bibliography leader) {
    Numbering numbering = own.numbering();
    Numbering inIssue =
        new Numbering(
            leader.numbering().volume(),
            leader.numbering().issue(),
            numbering.firstPage(),
            numbering.lastPage(),
            numbering.articleNumber(),
            numbering.issn(),
            numbering.eissn());
    return new Bibliography(
        own.title(),
        own.venue(),
        own.year(),
        inIssue,
        own.doi(),
        own.pubMedId(),
        own.confused(),
        own.authors());
  }

  /** What looks alike is given the other's DOI, if any other's. */
  private static Bibliography confusedWith(Bibliography own, Bibliography leader) {
    return leader.doi().isEmpty()
        ? own
        : new Bibliography(
            own.title(),
            own.venue(),
            own.year(),
            own.numbering(),
            own.doi(),
            own.pubMedId(),
            leader.doi(),
            own.authors());
  }

  private Bibliography with(
      Facts own, Title title, Venue venue, List<Byline> authors, Randomness random) {
    Rate pubMed = venue.biomedical() ? Rate.PUBMED_BIOMEDICAL : Rate.PUBMED_OTHER;
    boolean inPubMed = own.kind() != Kind.CONFERENCE && pubMed.happens(own.year(), random);
    return new Bibliography(
        title,
        venue,
        own.year(),
        NumberingNoise.draw(venue, own.kind(), own.year(), random),
        Dois.exists(own.kind(), own.year(), random) ? Dois.of(own.number()) : "",
        inPubMed ? Long.toString(PUBMED + own.number()) : "",
        // The next publication, which nearly always exists: the DOI is really another's.
        Dois.of(own.number() ^ 1),
        authors);
  }

  /** The leader's names as far as it has any, then one's own; one's own where two would agree. */
  private static List<Byline> borrowed(List<Byline> leader, List<Byline> own) {
    List<Byline> names = new ArrayList<>(own.size());
    Set<PersonName> different = new HashSet<>();
    for (int i = 0; i < own.size(); i++) {
      Byline name = i < leader.size() ? leader.get(i) : own.get(i);
      names.add(name);
      different.add(name.name());
    }
    return different.size() == own.size() ? names : own;
  }
}
