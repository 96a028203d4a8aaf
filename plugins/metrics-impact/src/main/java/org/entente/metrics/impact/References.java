package org.entente.metrics.impact;

/** The papers that define what this plugin measures. */
final class References {

  static final String PERCENTILES =
      "Waltman, L., & Schreiber, M. (2013). On the calculation of percentile-based bibliometric indicators. Journal of the American Society for Information Science and Technology"
          + " 64(2), 372–379. doi:10.1002/asi.22775";
  static final String FRACTIONAL = org.entente.metrics.arithmetic.References.FRACTIONAL;
  static final String COLLABORATION_TYPES =
      "Potter, R. W. K., Szomszor, M., & Adams, J. (2020). Interpreting CNCIs on a country-scale: The effect of domestic and international collaboration type. Journal of"
          + " Informetrics 14(4). doi:10.1016/j.joi.2020.101075";

  private References() {}
}
