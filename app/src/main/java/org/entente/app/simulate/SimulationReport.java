package org.entente.app.simulate;

/**
 * What was written.
 *
 * @param world publications in the world
 * @param wos records in the Web of Science files
 * @param scopus records in the Scopus files
 * @param linked publications in both
 * @param scale works of the protagonist in the world that it mirrors, for each work here
 */
public record SimulationReport(long world, long wos, long scopus, long linked, double scale) {}
