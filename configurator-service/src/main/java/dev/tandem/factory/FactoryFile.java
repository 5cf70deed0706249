package dev.tandem.factory;

import dev.tandem.rules.evaluation.CarbonFactors;
import dev.tandem.rules.model.LocalizedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a factory file; whatever it names must be declared in it. */
public final class FactoryFile {

    private static final int FORMAT = 1;
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000);

    private final Entry root;

    private FactoryFile(Entry root) {
        this.root = root;
    }

    /**
     * @param file its name, for messages
     * @throws FactoryException something in it cannot be used
     */
    public static Factory read(String file, String text) {
        return new FactoryFile(Entry.root(file, text)).factory();
    }

    private Factory factory() {
        root.only("format", "code", "version", "name", "timeZone", "sites", "mainSite", "calendars", "peopleCalendar", "capabilities",
                "protections", "aids", "workCentres", "skills", "people", "reasonCodes", "promise", "tax", "carbon");
        root.get("format").integer(FORMAT, FORMAT);
        var sites = declared("sites", (code, entry) -> new Site(code, entry.get("name").localized()));
        var calendars = declared("calendars", (code, entry) -> openingHours(entry));
        var capabilities = texts("capabilities");
        var protections = texts("protections");
        var aids = texts("aids");
        String mainSite = root.get("mainSite").code(sites.keySet(), "a site");
        var skills = texts("skills");
        var workCentres = new WorkCentreEntries(sites.keySet(), mainSite, calendars.keySet(), capabilities.keySet(), protections.keySet(), aids.keySet());
        return new Factory(
                root.get("code").text(),
                root.get("version").integer(1, Integer.MAX_VALUE),
                root.get("name").localized(),
                zone(root.get("timeZone")),
                sites,
                mainSite,
                calendars,
                root.get("peopleCalendar").code(calendars.keySet(), "a calendar"),
                capabilities,
                protections,
                aids,
                declared("workCentres", workCentres::read),
                skills,
                declared("people", (code, entry) -> craftsperson(code, entry, skills.keySet())),
                reasonCodes(),
                promise(root.get("promise")),
                tax(root.get("tax")),
                carbon(root.get("carbon")));
    }

    private <T> Map<String, T> declared(String section, BiFunction<String, Entry, T> read) {
        Map<String, T> found = new LinkedHashMap<>();
        root.get(section).fields().forEach((code, entry) -> found.put(code, read.apply(code, entry)));
        return found;
    }

    private Map<String, LocalizedText> texts(String section) {
        return declared(section, (code, entry) -> entry.localized());
    }

    private static ZoneId zone(Entry entry) {
        try {
            return ZoneId.of(entry.text());
        } catch (DateTimeException e) {
            throw entry.mistake("'" + entry.text() + "' is not a time zone; allowed are names as Europe/Berlin.");
        }
    }

    private static OpeningHours openingHours(Entry entry) {
        entry.only("days", "from", "to", "breaks", "startedRunContinues", "always");
        if (entry.find("always").map(Entry::flag).orElse(false)) {
            return OpeningHours.everyHour();
        }
        Set<DayOfWeek> days = entry.get("days").items().stream().map(day -> day.code(DayOfWeek.class, "a day")).collect(Collectors.toSet());
        LocalTime from = entry.get("from").time();
        LocalTime to = laterThan(from, entry.get("to"));
        List<OpeningHours.Break> breaks = entry.find("breaks").map(Entry::items).orElse(List.of()).stream().map(FactoryFile::pause).toList();
        LocalTime last = from;
        for (OpeningHours.Break pause : breaks) {
            if (pause.from().isBefore(last) || pause.to().isAfter(to)) {
                throw entry.get("breaks").mistake("breaks must lie between " + from + " and " + to + ", in order, and not overlap.");
            }
            last = pause.to();
        }
        return new OpeningHours(days, from, to, breaks, entry.get("startedRunContinues").flag(), false);
    }

    private static OpeningHours.Break pause(Entry entry) {
        entry.only("from", "to");
        LocalTime from = entry.get("from").time();
        return new OpeningHours.Break(from, laterThan(from, entry.get("to")));
    }

    private static LocalTime laterThan(LocalTime from, Entry to) {
        if (!to.time().isAfter(from)) {
            throw to.mistake(to.time() + " must be later than " + from + ".");
        }
        return to.time();
    }

    private static Craftsperson craftsperson(String code, Entry entry, Collection<String> skills) {
        entry.only("skills", "weeklyHours", "prefers", "wantsToLearn", "mentor", "maxBand");
        Map<String, Integer> levels = new LinkedHashMap<>();
        entry.get("skills").fields().forEach((skill, level) -> {
            if (!skills.contains(skill)) {
                throw level.mistake("'" + skill + "' is not a skill; allowed are " + String.join(", ", skills) + ".");
            }
            levels.put(skill, level.integer(1, 4));
        });
        Function<String, List<String>> wishes = field -> entry.find(field).map(Entry::items).orElse(List.of()).stream()
                .map(item -> item.code(skills, "a skill"))
                .toList();
        BigDecimal hours = entry.get("weeklyHours").decimal(BigDecimal.ZERO, BigDecimal.valueOf(60));
        return new Craftsperson(
                code,
                levels,
                Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600)).longValue()),
                wishes.apply("prefers"),
                wishes.apply("wantsToLearn"),
                entry.find("mentor").map(Entry::flag).orElse(false),
                entry.find("maxBand").map(band -> band.integer(1, 4)).orElse(4));
    }

    private Map<String, ReasonCode> reasonCodes() {
        Map<String, ReasonCode> codes = declared("reasonCodes", FactoryFile::reasonCode);
        ReasonCode other = codes.get(ReasonCode.OTHER);
        if (other == null || !other.forScrap() || !other.forRework()) {
            throw root.get("reasonCodes").mistake("'" + ReasonCode.OTHER + "' must be there, for scrap and for rework.");
        }
        return codes;
    }

    private static ReasonCode reasonCode(String code, Entry entry) {
        entry.only("words", "scrap", "rework");
        boolean scrap = entry.find("scrap").map(Entry::flag).orElse(false);
        boolean rework = entry.find("rework").map(Entry::flag).orElse(false);
        if (!scrap && !rework) {
            throw entry.mistake("a reason is for scrap, for rework, or for both: 'scrap: true' or 'rework: true' is missing.");
        }
        return new ReasonCode(code, entry.get("words").localized(), scrap, rework);
    }

    private static PromiseRule promise(Entry entry) {
        entry.only("bufferWorkingDays", "bufferShare");
        return new PromiseRule(entry.get("bufferWorkingDays").integer(0, 365), entry.get("bufferShare").decimal(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static TaxTable tax(Entry entry) {
        entry.only("version", "rates", "others");
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        entry.get("rates").fields().forEach((country, rate) -> rates.put(country, rate.decimal(BigDecimal.ZERO, BigDecimal.ONE)));
        return new TaxTable(entry.get("version").text(), rates, entry.get("others").decimal(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static CarbonFactors carbon(Entry entry) {
        entry.only("version", "electricity");
        return new CarbonFactors(entry.get("version").text(), entry.get("electricity").decimal(BigDecimal.ZERO, MUCH));
    }
}
