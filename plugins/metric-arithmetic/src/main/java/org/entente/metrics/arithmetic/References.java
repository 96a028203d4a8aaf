package org.entente.metrics.arithmetic;

import java.util.List;

/** The papers that define what counts and shares of works are. */
public final class References {

  public static final String COUNTING =
      "Gauffriau, M. (2021). Counting methods introduced into the bibliometric research literature 1970–2018: A review. Quantitative Science Studies 2(3), 932–975."
          + " doi:10.1162/qss_a_00141";
  public static final String FRACTIONAL =
      "Waltman, L., & van Eck, N. J. (2015). Field-normalized citation impact indicators and the choice of an appropriate counting method. Journal of Informetrics 9(4),"
          + " 872–894. doi:10.1016/j.joi.2015.08.001";
  public static final String INCITES_INTERNATIONAL =
      "Clarivate, InCites help: International Collaborations (publications with one or more international co-authors).";
  public static final String WILSON =
      "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.";
  public static final String UNKNOWN =
      "Purnell, P. J. (2022). The prevalence and impact of university affiliation discrepancies between four bibliographic databases. Quantitative Science Studies 3(1),"
          + " 99–121. doi:10.1162/qss_a_00175";

  public static final List<String> OF_A_COUNT = List.of(COUNTING, FRACTIONAL);
  public static final List<String> OF_A_SHARE =
      List.of(COUNTING, INCITES_INTERNATIONAL, WILSON, UNKNOWN);

  private References() {}
}
