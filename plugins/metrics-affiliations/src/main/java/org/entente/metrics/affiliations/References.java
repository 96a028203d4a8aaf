package org.entente.metrics.affiliations;

/** The papers that define what this plugin measures. */
final class References {

  static final String MULTIPLE_AFFILIATIONS =
      "Hottenrott, H., Rose, M. E., & Lawson, C. (2021). The rise of multiple institutional affiliations in academia. Journal of the Association for Information Science and"
          + " Technology 72(8), 1039–1058. doi:10.1002/asi.24472";
  static final String FIRST_LOOK =
      "Hottenrott, H., & Lawson, C. (2017). A first look at multiple institutional affiliations: a study of authors in Germany, Japan and the UK. Scientometrics 111(1)."
          + " doi:10.1007/s11192-017-2257-6";
  static final String ONLY_MULTI_AFFILIATION =
      "Gök, A., & Karaulova, M. (2024). How \"international\" is international research collaboration? Journal of the Association for Information Science and Technology 75(2),"
          + " 97–114.";
  static final String DUAL_IN_THE_NEWS =
      "Van Noorden, R. (2022). The number of researchers with dual US–China affiliations is falling. Nature, 30 May 2022. doi:10.1038/d41586-022-01492-7";
  static final String LINKS_OF_WEB_OF_SCIENCE =
      "Maddi, A., & Baudoin, L. (2022). The quality of the web of science data: a longitudinal study on the completeness of authors-addresses links. arXiv:2209.13928";
  static final String GUARANTORS =
      "Moya-Anegón, F., Guerrero-Bote, V. P., Bornmann, L., & Moed, H. F. (2013). The research guarantors of scientific papers and the output counting: a promising new approach."
          + " Scientometrics 97(2), 421–434. doi:10.1007/s11192-013-1046-0";
  static final String COUNTING = org.entente.metrics.arithmetic.References.COUNTING;
  static final String WILSON = org.entente.metrics.arithmetic.References.WILSON;

  private References() {}
}
