package org.entente.host.compare.decomposition;

import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.library.Duck;
import org.entente.host.link.LinkBook;
import org.entente.host.measure.Question;
import org.entente.spi.MetricException;

/**
 * The linked works of two datasets, each with what the two say differently of it, as the table
 * {@link #TABLE} of a view. It is made once and all hybrids are made of it.
 *
 * <p>{@code linked(a_id, b_id, rule, score, a_year, b_year, a_type, b_type, types, years, cited,
 * differs, class, of_country, …)}: {@code types}, {@code years} and {@code cited} say whether the
 * two differ in it, {@code differs} whether their countries do, as the question counts them. {@code
 * class} is the step that takes B's affiliations: {@code definition} where the countries differ but
 * are equal once territories and nations are part of their states; else {@code unknown} where a
 * side has an address without a country or no address at all; else {@code other}. The columns
 * {@code to_…} are those of B's works that hybrids take.
 */
final class LinkedWorks {

  static final String TABLE = "linked";

  /** The linked works of class {@code unknown} with A's counters of addresses. */
  static final String WITHHELD = "withheld";

  private LinkedWorks() {}

  /** Makes the tables, and the views {@code a_…} and {@code b_…} of all works of both. */
  static void keep(ScopedView view, Sides sides, LinkBook links, Question question)
      throws EngineException, MetricException {
    ViewScope all = question.scope().ofAllWorks();
    view.show(sides.relationsOfA(), all, "a_");
    view.show(sides.relationsOfB(), all, "b_");
    links.keep(view, sides.a(), sides.b());
    view.keep("differing", differing("a_", "b_", LinkBook.PAIRS));
    view.show(sides.relationsOfA(), all.byStates(), "a_states_");
    view.show(sides.relationsOfB(), all.byStates(), "b_states_");
    view.keep(
        "differing_pairs",
        "select a_id, b_id from pairs where a_id in (select a_id from differing)");
    view.keep("differing_states", differing("a_states_", "b_states_", "differing_pairs"));
    String country = Duck.literal(question.country());
    view.keep("own_a", "select work_id from a_work_countries where country = " + country);
    view.keep("own_b", "select work_id from b_work_countries where country = " + country);
    view.keep(
        TABLE,
        "select p.a_id, p.b_id, p.rule, p.score, x.year as a_year, y.year as b_year,"
            + " x.document_type as a_type, y.document_type as b_type,"
            + " x.document_type is distinct from y.document_type as types,"
            + " x.year is distinct from y.year as years,"
            + " x.times_cited is distinct from y.times_cited"
            + " or x.normalised_impact is distinct from y.normalised_impact as cited,"
            + " d.a_id is not null as differs,"
            + " case when d.a_id is not null and s.a_id is null then 'definition'"
            + " when x.unresolved > 0 or y.unresolved > 0 or x.countries = 0 or y.countries = 0"
            + " then 'unknown' else 'other' end as class,"
            + " oa.work_id is not null or ob.work_id is not null as of_country,"
            + " case when x.document_type is distinct from y.document_type"
            + " then b.document_types end as to_document_types,"
            + " b.year as to_year, b.publication_year as to_publication_year,"
            + " b.early_access_year as to_early_access_year, b.addresses as to_addresses,"
            + " b.unresolved as to_unresolved, b.countries as to_countries"
            + " from pairs p join a_works x on x.work_id = p.a_id"
            + " join b_works y on y.work_id = p.b_id"
            + " join "
            + sides.worksOfB()
            + " b on b.work_id = p.b_id"
            + " left join differing d on d.a_id = p.a_id"
            + " left join differing_states s on s.a_id = p.a_id"
            + " left join own_a oa on oa.work_id = p.a_id"
            + " left join own_b ob on ob.work_id = p.b_id");
    view.keep(
        WITHHELD,
        "select l.a_id, l.b_id, a.addresses, a.unresolved, a.countries from "
            + TABLE
            + " l join "
            + sides.worksOfA()
            + " a on a.work_id = l.a_id where l.class = 'unknown'");
  }

  /** Linked works of which one side has a country that the other has not. */
  private static String differing(String a, String b, String pairs) {
    return "select distinct a_id from ("
        + oneSided(a, "a_id", b, "b_id", pairs)
        + " union all "
        + oneSided(b, "b_id", a, "a_id", pairs)
        + ")";
  }

  private static String oneSided(
      String has, String hasId, String lacks, String lacksId, String pairs) {
    return "select p.a_id from "
        + pairs
        + " p join "
        + has
        + "work_countries c on c.work_id = p."
        + hasId
        + " where not exists (select 1 from "
        + lacks
        + "work_countries o where o.work_id = p."
        + lacksId
        + " and o.country = c.country)";
  }
}
