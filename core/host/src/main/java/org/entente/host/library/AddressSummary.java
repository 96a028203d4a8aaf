package org.entente.host.library;

/**
 * What a dataset's addresses can and cannot say, in counts.
 *
 * @param works works
 * @param worksWithAddress works with an address
 * @param worksTied works with an address, of whose authors each is tied to one at least
 * @param authorships authors of works with an address
 * @param authorshipsTied those of them who are tied to an address
 * @param correspondences addresses for correspondence
 * @param correspondencesTied those of them whose author can be told
 * @param statedBeside addresses beside which the source states a country
 * @param differing those of them that say another country themselves
 * @param silent those of them that say none themselves
 */
public record AddressSummary(
    long works,
    long worksWithAddress,
    long worksTied,
    long authorships,
    long authorshipsTied,
    long correspondences,
    long correspondencesTied,
    long statedBeside,
    long differing,
    long silent) {}
