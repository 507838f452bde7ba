package vn.dautu.clearance;

import java.util.List;

/**
 * The households of a project by code, and what has to be done next with those that have not handed over.
 *
 * @param acts nearest day first
 */
public record HouseholdWork(List<HouseholdRow> households, List<NextAct> acts) {}
