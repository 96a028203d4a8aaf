package org.entente.source.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.entente.kit.Fixture;
import org.entente.kit.IndicatorSourceContract;
import org.entente.spi.IndicatorSource;

/** The source keeps the contract of every source. */
class TableContractTest extends IndicatorSourceContract {

  private static final String FULL =
      """
      metric,dataset,country,entity,partner,year,value,numerator,denominator,lower,upper,lowest,highest
      international-share,ours,CN,,,2018,0.266,266,1000,0.24,0.29,0.25,0.28
      international-share,ours,CN,,,2019,0.25,,,,,,
      partner-works,ours,CN,,US,2018,115,,,,,,
      citation-impact,ours,CN,"Lunn ""Old"" College, Boston",,,1.25,,,,,,
      """;

  private static final String SHORT =
      """
      year;country;value;metric;remark
      2018;China;0.266;international-share;as printed
      2019;United Kingdom;0.5;international-share;
      """;

  private static final String FLAWED =
      """
      metric\tcountry\tyear\tvalue
      international-share\tCN\t2018\t26.6
      international-share\tCN\t2019\t0.25
      works\tCN\tin 2018\t4
      works\tCN\t2018\t
      """;

  @Override
  protected IndicatorSource source() {
    return new ObservationTableSource();
  }

  @Override
  protected List<Fixture> fixtures() {
    String format = ObservationTableSource.FORMAT;
    return List.of(
        Fixture.text("full.csv", format, FULL, 4),
        Fixture.text("short.csv", format, SHORT, 2),
        Fixture.text("flawed.tsv", format, FLAWED, 1).rejecting(3),
        Fixture.text("utf16.csv", format, FULL, 4).in(UTF_16LE));
  }

  @Override
  protected List<byte[]> foreignFiles() {
    return List.of(
        "finding,metric,dataset,country,entity,partner,from,to,value,unit,rank,text\n"
            .getBytes(UTF_8),
        "a,a_key,b,b_key,rule,score,status\n".getBytes(UTF_8),
        "country,year,value\nCN,2018,4\n".getBytes(UTF_8));
  }
}
