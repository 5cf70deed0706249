package dev.tandem.factory;

import dev.tandem.rules.evaluation.CarbonFactors;
import dev.tandem.rules.model.LocalizedText;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The factory as it stands, read once at start. Its versions of calendars, tax and carbon factors are apart from those of product lines, and
 * an order freezes what it used.
 *
 * @param version of the whole file; changed content has a new one
 * @param timeZone the calendars' wall-clock time
 * @param mainSite code of the site where work orders are released
 * @param calendars by code
 * @param peopleCalendar code of the calendar by which people work
 * @param capabilities what a step can need, by code
 * @param workCentres by code, in the file's order
 * @param skills by code
 * @param reasonCodes why pieces become scrap or are done again, by code; OTHER is one of them
 * @param people by their code; only the roster of the people module may read them
 */
public record Factory(
        String code,
        int version,
        LocalizedText name,
        ZoneId timeZone,
        Map<String, Site> sites,
        String mainSite,
        Map<String, OpeningHours> calendars,
        String peopleCalendar,
        Map<String, LocalizedText> capabilities,
        Map<String, LocalizedText> protections,
        Map<String, LocalizedText> aids,
        Map<String, WorkCentre> workCentres,
        Map<String, LocalizedText> skills,
        Map<String, Craftsperson> people,
        Map<String, ReasonCode> reasonCodes,
        PromiseRule promise,
        TaxTable tax,
        CarbonFactors carbon) {

    public Factory {
        sites = ordered(sites);
        calendars = ordered(calendars);
        capabilities = ordered(capabilities);
        protections = ordered(protections);
        aids = ordered(aids);
        workCentres = ordered(workCentres);
        skills = ordered(skills);
        people = ordered(people);
        reasonCodes = ordered(reasonCodes);
    }

    /** @throws NoSuchElementException there is no such work centre */
    public WorkCentre workCentre(String code) {
        WorkCentre centre = workCentres.get(code);
        if (centre == null) {
            throw new NoSuchElementException("No work centre '" + code + "' in " + this.code + "; there are " + workCentres.keySet() + ".");
        }
        return centre;
    }

    /** The work centres that offer a capability, in the file's order. */
    public List<WorkCentre> offering(String capability) {
        return workCentres.values().stream().filter(centre -> centre.capabilities().contains(capability)).toList();
    }

    private static <T> Map<String, T> ordered(Map<String, T> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
