package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.rules.model.ProductLineException.Mistake;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row breaks the candle's file in one way; the § in the broken text is where the mistake must be told. */
class MistakesTest {

    record Row(String sound, String broken, String told) {

        @Override
        public String toString() {
            return told;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofLayout", "ofTheLine", "ofCharacteristics", "ofNumbersAndTexts", "ofExpressions", "ofRules", "ofTables", "ofSteps", "ofExamples"})
    void tellsWhatIsWrongAndWhere(Row row) {
        assertThat(Candle.file()).as("the sound text").contains(row.sound());
        String marked = Candle.file().replace(row.sound(), row.broken());
        String before = marked.substring(0, marked.indexOf('§'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.substring(before.lastIndexOf('\n') + 1).codePointCount(0, before.length() - before.lastIndexOf('\n') - 1) + 1;

        ProductLineException refused = catchThrowableOfType(ProductLineException.class,
                () -> ProductLineFile.read("candle.yaml", marked.replace("§", "")));

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.mistakes()).extracting(Mistake::toString)
                .containsExactly("candle.yaml:" + line + ":" + column + ": " + row.told());
    }

    static Stream<Row> ofLayout() {
        return Stream.of(
                row("currency: EUR", "currency: EUR\n§currency: CHF", "currency: The key 'currency' is already there on line 12; it may stand once."),
                row("currency: EUR", "currency: §&money EUR", "Anchors are not allowed: leave &money out."),
                row("currency: EUR", "currency: §*money", "Aliases are not allowed: write what *money stands for in full."),
                row("currency: EUR", "currency: §!!str EUR", "Tags such as !!str are not allowed: the place decides what is meant."),
                row("currency: EUR", "currency: EUR\n§\tcode: X", "This is not valid YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)."),
                row("currency: EUR", "currency: EUR\n? §[a, b]\n: c", "A key is a single word."),
                row("currency: EUR", "currency: [[[[[[[[[[[[[[[[§[[[[[[[[[EUR]]]]]]]]]]]]]]]]]]]]]]]]]", "Nested more than 16 levels deep."),
                row("currency: EUR", "currency: EUR\n§currancy: EUR", "currancy: The key 'currancy' is not known here; allowed: format, code, version, effectiveFrom, name, description, currency, characteristics, uses, dueDays, enumerations, groups, calculations, constraints, prices, footprint, steps, examples. Did you mean currency?"),
                row("currency: EUR", "currency: EUR\n§---\nformat: 1", "A second document starts here; one file is one version of one product line."),
                row("name: {en: Candle, de: Kerze}", "name: §Candle", "name: Expected a mapping with en, de, but found 'Candle'."),
                row("currency: EUR\n", "currency: \"EUR§\u0007\"\n", "The character U+0007 is not allowed in YAML."));
    }

    static Stream<Row> ofTheLine() {
        return Stream.of(
                row("format: 1", "format: §2", "format: This format is not known; allowed: 1. Did you mean 1?"),
                row("format: 1", "format: §one", "format: Expected a decimal number such as 12 or 0.5 without quotes, but found 'one'."),
                row("code: CANDLE", "code: §candle", "code: 'candle' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean CANDLE?"),
                row("version: 3", "version: §0", "version: 0 is outside 1 to 2147483647."),
                row("version: 3", "version: §1.5", "version: Expected a whole number, but found '1.5'."),
                row("version: 3", "version: §1E2", "version: Expected a decimal number such as 12 or 0.5 without quotes, but found '1E2'."),
                row("version: 3", "version: §99999999999", "version: 99999999999 is outside 1 to 2147483647."),
                row("2026-03-01T00:00:00Z", "§2026-03-01", "effectiveFrom: '2026-03-01' is not an instant in UTC such as 2026-01-01T00:00:00Z."),
                row("currency: EUR", "currency: §EUE", "currency: 'EUE' is not an ISO 4217 code such as EUR. Did you mean EUR?"),
                row("de: Kerze}", "§du: Kerze}", "name.du: The key 'du' is not known here; allowed: en, de. Did you mean de?"),
                row("name: {en: Candle, de: Kerze}", "§name: {en: Candle}", "name: The key 'de' is missing."),
                row("{en: Candle, de: Kerze}", "{en: Candle, de: §''}", "name.de: The text is empty."),
                row("""
                        # A candle poured to order: a small line with everything that the format knows.
                        format: 1
                        code: CANDLE
                        version: 3
                        """, """
                        §# A candle.
                        format: 1
                        code: CANDLE
                        """, "The key 'version' is missing."),
                row("dueDays: wanted_days", "dueDays: §wanted_day", "dueDays: 'wanted_day' is not a number characteristic; allowed: height, wanted_days. Did you mean wanted_days?"),
                row("dueDays: wanted_days", "dueDays: §wax", "dueDays: 'wax' is not a number characteristic; allowed: height, wanted_days."),
                row("[SLOW, FAST, ANY]", "[SLOW, FAST, ANY, §FAST]", "enumerations.BURN[3]: 'FAST' stands here twice."),
                row("[SLOW, FAST, ANY]", "[SLOW, §fast, ANY]", "enumerations.BURN[1]: 'fast' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean FAST?"),
                row("  BODY: {en: Body, de: Körper}", "  §Body_2: {en: Body, de: Körper}\n  BODY: {en: Body, de: Körper}", "groups.Body_2: 'Body_2' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean BODY_2?"));
    }

    static Stream<Row> ofCharacteristics() {
        return Stream.of(
                row("      group: PERSON", "      group: §PERSONS", "characteristics.wanted_days.number.group: 'PERSONS' is not a group; allowed: BODY, PERSON. Did you mean PERSON?"),
                row("  engraving:\n    text:", "  §Plaque:\n    text:\n      label: {en: Plaque, de: Schild}\n      maxLength: 9\n  engraving:\n    text:", "characteristics.Plaque: 'Plaque' is not a lower-case name such as rider_kg (a letter, then letters, digits and _; at most 64). Did you mean plaque?"),
                row("  engraving:\n    text:", "  §length:\n    text:\n      label: {en: Plaque, de: Schild}\n      maxLength: 9\n  engraving:\n    text:", "characteristics.length: 'length' is a word of the expression language; choose another name."),
                row("default: SOY", "default: §SOI", "characteristics.wax.choice.default: 'SOI' is not a value of this choice; allowed: SOY, BEESWAX, NO, E5. Did you mean SOY?"),
                row("default: SOY", "default: §[SOY]", "characteristics.wax.choice.default: Expected a value of this choice, but found a list."),
                row("default: [CEDAR]", "default: §CEDAR", "characteristics.scents.choice.default: Expected a list, but found 'CEDAR'. Did you mean [CEDAR]?"),
                row("default: [CEDAR]", "default: [CEDAR, §CEDAR]", "characteristics.scents.choice.default[1]: 'CEDAR' stands here twice."),
                row("default: [CEDAR]", "default: [CEDAR, §ROSE]", "characteristics.scents.choice.default[1]: 'ROSE' is not a value of this choice; allowed: CEDAR, ORANGE, SMOKE."),
                row("multiple: true", "multiple: §yes", "characteristics.scents.choice.multiple: Expected true or false, but found 'yes'. Did you mean true?"),
                row("  height:\n    number:", "  height:\n    §figure:", "characteristics.height.figure: The key 'figure' is not known here; allowed: choice, number, text."),
                row("  height:\n    number:", "  §height:\n    text: {label: {en: T, de: T}, maxLength: 3}\n    number:", "characteristics.height: Exactly one of choice, number, text is needed, but found number, text."),
                row("{type: flag}", "{type: §flog}", "characteristics.wax.choice.properties.vegan.type: 'flog' is not a type; allowed: number, flag, BURN. Did you mean flag?"),
                row("{type: BURN, default: ANY}", "{type: BURN, default: §NEVER}", "characteristics.wax.choice.properties.burn.default: 'NEVER' is not a code of BURN; allowed: SLOW, FAST, ANY."),
                row("default: 60}", "default: §hot}", "characteristics.wax.choice.properties.melts_at.default: Expected a decimal number such as 12 or 0.5 without quotes, but found 'hot'."),
                row("        vegan: {type: flag}", "        vegan: {type: flag, unit: §KGM}", "characteristics.wax.choice.properties.vegan.unit: Only a number has a unit."),
                row("        vegan: {type: flag}", "        vegan: {type: flag}\n        §label: {type: flag}", "characteristics.wax.choice.properties.label: A property cannot be called 'label': values have their label there."),
                row("        vegan: {type: flag}", "        vegan: {type: flag}\n        §Vegan: {type: flag}", "characteristics.wax.choice.properties.Vegan: 'Vegan' is not a lower-case name such as rider_kg (a letter, then letters, digits and _; at most 64). Did you mean vegan?"),
                row("melts_at: 52", "melts_at: §warm", "characteristics.wax.choice.values.SOY.melts_at: Expected a decimal number such as 12 or 0.5 without quotes, but found 'warm'."),
                row("melts_at: 52", "§melts_ad: 52", "characteristics.wax.choice.values.SOY.melts_ad: The key 'melts_ad' is not known here; allowed: label, price, co2, melts_at, vegan, burn, wick. Did you mean melts_at?"),
                row("vegan: true, burn: SLOW", "vegan: §1, burn: SLOW", "characteristics.wax.choice.values.SOY.vegan: Expected true or false, but found '1'."),
                row("burn: SLOW, wick: ANY", "burn: §SLOWLY, wick: ANY", "characteristics.wax.choice.values.SOY.burn: 'SLOWLY' is not a code of BURN; allowed: SLOW, FAST, ANY. Did you mean SLOW?"),
                row("        BEESWAX: {label: {en: Beeswax, de: Bienenwachs}, price: 9.5, co2: 0.2, wick: SLOW}",
                        "        §BEESWAX: {label: {en: Beeswax, de: Bienenwachs}, price: 9.5, co2: 0.2}", "characteristics.wax.choice.values.BEESWAX: The property 'wick' is missing: its type BURN has no default."),
                row("        IVORY:", "        §ivory:", "characteristics.colour.choice.values.ivory: 'ivory' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean IVORY?"));
    }

    static Stream<Row> ofNumbersAndTexts() {
        return Stream.of(
                row("      min: 50\n", "      min: §500\n", "characteristics.height.number.min: min 500 is above max 250."),
                row("step: 2.5", "step: §0", "characteristics.height.number.step: step 0 must be above 0."),
                row("step: 2.5", "step: §-1", "characteristics.height.number.step: step -1 must be above 0."),
                row("max: 250", "max: §251", "characteristics.height.number.max: max 251 is never reached from 50 in steps of 2.5. Did you mean 250?"),
                row("default: 120", "default: §121", "characteristics.height.number.default: 121 lies between two steps; allowed: a number from 50 to 250 in steps of 2.5. Did you mean 120 or 122.5?"),
                row("default: 120", "default: §20", "characteristics.height.number.default: 20 is too small; allowed: a number from 50 to 250 in steps of 2.5. Did you mean 50?"),
                row("default: 120", "default: §'120'", "characteristics.height.number.default: Expected a decimal number such as 12 or 0.5 without quotes, but found '120'."),
                row("max: 250", "max: §12345678901234567890123456789012345", "characteristics.height.number.max: The number has more than 34 digits."),
                row("unit: MMT", "unit: §milli metres", "characteristics.height.number.unit: 'milli metres' is not a unit such as KGM, MMT, EUR or kgCO2e (at most 16 letters and digits)."),
                row("    number:\n      label: {en: Height, de: Höhe}\n      min: 50\n", "    §number:\n      label: {en: Height, de: Höhe}\n", "characteristics.height.number: The key 'min' is missing."),
                row("maxLength: 12", "maxLength: §0", "characteristics.engraving.text.maxLength: 0 is outside 1 to 4000."),
                row("maxLength: 12", "maxLength: 12\n      default: §Maximiliane Ada", "characteristics.engraving.text.default: 'Maximiliane Ada' has 15 characters; allowed: a text of at most 12 characters on one line."),
                row("maxLength: 12", "maxLength: 12\n      default: §\"a\\tb\"", "characteristics.engraving.text.default: 'a b' contains the control character U+0009; allowed: a text of at most 12 characters on one line."));
    }

    static Stream<Row> ofExpressions() {
        return Stream.of(
                row("appliesWhen: wax != BEESWAX", "appliesWhen: §wux != BEESWAX", "characteristics.colour.choice.appliesWhen: 'wux' is neither a characteristic nor a calculation. Did you mean wax?"),
                row("appliesWhen: wax != BEESWAX", "appliesWhen: wax != §BEEWAX", "characteristics.colour.choice.appliesWhen: 'BEEWAX' is not a code of 'wax'; it has SOY, BEESWAX, NO, E5. Did you mean BEESWAX?"),
                row("appliesWhen: wax != BEESWAX", "appliesWhen: 'wax != §BEEWAX'", "characteristics.colour.choice.appliesWhen: 'BEEWAX' is not a code of 'wax'; it has SOY, BEESWAX, NO, E5. Did you mean BEESWAX?"),
                row("appliesWhen: wax != BEESWAX", "appliesWhen: §wax.melts_at + 1", "characteristics.colour.choice.appliesWhen: Expected a flag (true or false), found a number."),
                row("appliesWhen: wax != BEESWAX", "appliesWhen: §colour != IVORY", "characteristics.colour.choice.appliesWhen: Whether these apply depends on each other: colour -> colour."),
                row("is: slenderness > 2\n  slenderness:\n    label: {en: Slenderness, de: Schlankheit}\n    unit: P1\n    is: height / 60",
                        "is: §slenderness > 2\n  slenderness:\n    label: {en: Slenderness, de: Schlankheit}\n    is: if tall then 1 else 2", "calculations.tall.is: The calculations need each other: tall -> slenderness -> tall."),
                row("is: height / 60", "is: height / §sixty", "calculations.slenderness.is: Expected a number; 'sixty' is neither a characteristic nor a calculation."),
                row("calculations:\n", "calculations:\n  §height: {label: {en: H, de: H}, is: 1}\n", "calculations.height: There is a characteristic 'height' already; a calculation needs a name of its own."),
                row("      length(engraving) > 8\n      and wax = BEESWAX", "      length(engraving) > 8\n      and wax = §BEESWOX", "constraints.K03.forbid: 'BEESWOX' is not a code of 'wax'; it has SOY, BEESWAX, NO, E5. Did you mean BEESWAX?"),
                row("engraving != \\\"x\\\"\"", "engraving != \\\"x\\\" and §waxx = SOY\"", "constraints.K04.forbid: 'waxx' is neither a characteristic nor a calculation. Did you mean wax?"),
                row("'round(height * 0.05, 2)'", "'round(height * 0.05, §engraving)'", "prices.HEIGHT.amount: Expected a number, found a text."),
                row("bends over smoke.", "bends over {§scents.price}.", "constraints.K01.because.en: 'scents' is a multiple choice of 'scents'; only the value of a single choice has properties."),
                row("{wax.melts_at} °C bends", "{wax.§melts_ad} °C bends", "constraints.K01.because.en: 'wax' has no property 'melts_ad'; it has price, co2, melts_at, vegan, burn, wick. Did you mean melts_at?"),
                row("{{scents}} cover", "§{scents cover", "constraints.K02.because.en: This { is never closed; a brace that is meant as such is written {{."),
                row("{{scents}} cover", "scents§} cover", "constraints.K02.because.en: This } closes nothing; a brace that is meant as such is written }}."),
                row("amount: 12.9", "amount: §consultation", "prices.BASE.amount: 'consultation' is known in step rules only."));
    }

    static Stream<Row> ofRules() {
        return Stream.of(
                row("  K02:", "  §k02:", "constraints.k02: 'k02' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean K02?"),
                row("severity: ERROR", "severity: §ERR", "constraints.K01.severity: 'ERR' is not one of ERROR, WARNING, NOTICE, CONSULT. Did you mean ERROR?"),
                row("  K01:\n    severity: ERROR\n    forbid: wax.melts_at < 55 and tall", "  §K01:\n    severity: ERROR", "constraints.K01: Exactly one of forbid, require is needed, but found none."),
                row("  K02:\n    severity: WARNING", "  §K02:\n    severity: WARNING\n    forbid: tall", "constraints.K02: Exactly one of forbid, require is needed, but found forbid, require."),
                row("forbid: wax.melts_at < 55 and tall", "forbid: §wax.melts_at", "constraints.K01.forbid: Expected a flag (true or false), found a number."),
                row("amount: 12.9", "amount: §tall", "prices.BASE.amount: Expected a number, found a flag (true or false)."),
                row("VALUES: {ofValues: price}", "VALUES: {ofValues: §prise}", "prices.VALUES.ofValues: 'prise' is not a number property of any choice; allowed: price, co2, melts_at. Did you mean price?"),
                row("VALUES: {ofValues: price}", "VALUES: {ofValues: price}\n  MORE: {ofValues: §price}", "prices.MORE.ofValues: Another rule already adds 'price'; it would count twice."),
                row("ENERGY: {ofEnergy: true}", "ENERGY: {ofEnergy: §false}", "footprint.ENERGY.ofEnergy: ofEnergy is true, or the rule is left out. Did you mean true?"),
                row("VALUES: {ofValues: price}", "VALUES: {ofValues: price, §when: tall}", "prices.VALUES.when: The key 'when' is not known here; allowed: ofValues."));
    }

    static Stream<Row> ofTables() {
        String condition = "require: count(scents) <= 2";
        String place = "constraints.K02.require";
        String kinds = "wax, colour, height, wanted_days";
        return Stream.of(
                row(condition, "require: §[]", place + ": A table has 1 to 2000 rows, not 0."),
                row(condition, "require: [{wax: SOY}, §wax = SOY]", place + "[1]: Expected a row of the table such as {frame: STEEL, size: [S, M]}, but found 'wax = SOY'."),
                row(condition, "require: [{wax: SOY}, §{}]", place + "[1]: The row names no characteristic; it would fit whatever is chosen."),
                row(condition, "require: [{§wux: SOY}]", place + "[0].wux: 'wux' is no column of a table; allowed: " + kinds + ". Did you mean wax?"),
                row(condition, "require: [{wax: SOY, §then: 3}]", place + "[0].then: 'then' is no column of a table; allowed: " + kinds + "."),
                row(condition, "require: [{§scents: CEDAR}]", place + "[0].scents: 'scents' is a multiple choice; a column of a table is a single choice or a number."),
                row(condition, "require: [{§engraving: Ada}]", place + "[0].engraving: 'engraving' is a text; a column of a table is a single choice or a number."),
                row(condition, "require: [{wax: §SOI}]", place + "[0].wax: 'SOI' is not a value of 'wax'; allowed: SOY, BEESWAX, NO, E5. Did you mean SOY?"),
                row(condition, "require: [{wax: [SOY, §BEEWAX]}]", place + "[0].wax[1]: 'BEEWAX' is not a value of 'wax'; allowed: SOY, BEESWAX, NO, E5. Did you mean BEESWAX?"),
                row(condition, "require: [{wax: [SOY, §SOY]}]", place + "[0].wax[1]: 'SOY' stands here twice."),
                row(condition, "require: [{wax: §[], colour: IVORY}]", place + "[0].wax: Nothing fits this cell. Where every value fits, the cell is left out."),
                row(condition, "require:\n      - wax: SOY\n        colour:§", place + "[0].colour: Expected a value of 'colour', but found nothing. Where every value fits, the cell is left out."),
                row(condition, "require: [{wax: §{is: SOY}}]", place + "[0].wax: Expected a value of 'wax', but found a mapping."),
                row(condition, "require: [{height: §60-80}]", place + "[0].height: Expected a number or a range such as 12..24, but found '60-80'."),
                row(condition, "require: [{height: §80..60}]", place + "[0].height: 80 is above 60. Did you mean 60..80?"),
                row(condition, "require: [{height: [60, §60]}]", place + "[0].height[1]: '60' stands here twice."),
                row(condition, "require:\n      - {wax: SOY, height: 60..80}\n      - §{height: 60..80, wax: SOY}", place + "[1]: These combinations stand in line 108 already."),
                row("amount: 12.9", "amount: [{wax: SOY, then: 3}, §{wax: NO}]", "prices.BASE.amount[1]: The key 'then' is missing: the number of the row."),
                row("amount: 12.9", "amount: [{wax: SOY, then: §dear}]", "prices.BASE.amount[0].then: Expected a decimal number such as 12 or 0.5 without quotes, but found 'dear'."),
                row("amount: 12.9", "amount: §[{then: 3}]", "prices.BASE.amount: The table names no characteristic."),
                row("amount: 12.9", "amount: [{wax: SOY, §them: 3}]", "prices.BASE.amount[0].them: 'them' is no column of a table; allowed: " + kinds + ", then. Did you mean then?"),
                row("is: slenderness > 2", "is: [{wax: §SOI}]", "calculations.tall.is[0].wax: 'SOI' is not a value of 'wax'; allowed: SOY, BEESWAX, NO, E5. Did you mean SOY?"),
                row("when: height > 100", "when: §[{wax: SOY}]", "prices.HEIGHT.when: Expected an expression, but found a list."));
    }

    static Stream<Row> ofSteps() {
        return Stream.of(
                row("  k60:", "  §K60:", "steps.K60: 'K60' is not a lower-case code such as v20 (a letter, then letters, digits and _; at most 64). Did you mean k60?"),
                row("kind: CRAFT\n    name: {en: Engrave", "kind: §CRAFTS\n    name: {en: Engrave", "steps.k40.kind: 'CRAFTS' is not one of TEMPLATE, CRAFT, COBOT, INSPECTION, WAITING. Did you mean CRAFT?"),
                row("capability: STUDIO", "capability: §studio", "steps.k10.capability: 'studio' is not an upper-case code such as LASER-1 (a letter, then letters, digits, _ and -; at most 64). Did you mean STUDIO?"),
                row("  k60:\n    kind: INSPECTION\n    name: {en: Look, de: Ansehen}\n    capability: BENCH-FIN\n    skill: {name: QC_INSPECT, level: 2}",
                        "  §k60:\n    kind: INSPECTION\n    name: {en: Look, de: Ansehen}\n    capability: BENCH-FIN", "steps.k60: A step of kind INSPECTION needs a skill: {name: ..., level: 1 to 4}."),
                row("    capability: RACK", "    capability: RACK\n    §skill: {name: SETTING, level: 1}", "steps.k30.skill: A step of kind WAITING is done without a person, so it has no skill."),
                row("level: 3}", "level: §5}", "steps.k10.skill.level: There is no level 5; allowed: 1 apprentice, 2 skilled, 3 advanced, 4 master."),
                row("'if length(engraving) > 8 then 4 else 2'", "§'if length(engraving) > 8 then 4 else 2.5'", "steps.k40.skill.level: There is no level 2.5; allowed: 1 apprentice, 2 skilled, 3 advanced, 4 master."),
                row("minutes: 40", "minutes: §0", "steps.k20.minutes: 0 minutes: must be above 0 and at most 1000000."),
                row("minutes: 40", "minutes: §-5", "steps.k20.minutes: -5 minutes: must be above 0 and at most 1000000."),
                row("energy: 1.2", "energy: §-1.2", "steps.k20.energy: -1.2 is outside 0 to 1000000."),
                row("batch: 24", "batch: §0", "steps.k20.batch: 0 is outside 1 to 100000."),
                row("yield: 0.97", "yield: §1.97", "steps.k20.material.yield: 1.97 is outside 0 to 1."),
                row("band: 2", "band: §5", "steps.k40.load.band: 5 is outside 1 to 4."),
                row("after: [k10]", "after: [§k01]", "steps.k20.after[0]: 'k01' is not a step; allowed: k10, k20, k30, k40, k50, k60. Did you mean k10?"),
                row("after: [k10]", "after: [k10, §k10]", "steps.k20.after[1]: 'k10' stands here twice."),
                row("after: [k10]", "after: §k10", "steps.k20.after: Expected a list, but found 'k10'. Did you mean [k10]?"),
                row("after: [k10]", "after: §[k40]", "steps.k20.after: The steps wait for each other: k20 -> k40 -> k30 -> k20."),
                row("highlights: [engraving, wax]", "highlights: [§engravings, wax]", "steps.k40.highlights[0]: 'engravings' is not a characteristic; allowed: wax, colour, scents, height, wanted_days, engraving, dedication. Did you mean engraving?"),
                row("dust: true", "dust: §a little", "steps.k40.load.dust: Expected true or false, but found 'a little'."));
    }

    static Stream<Row> ofExamples() {
        return Stream.of(
                row("{wax: NO, colour: OXBLOOD}", "{§wix: NO, colour: OXBLOOD}", "examples[2].selections.wix: 'wix' is not a characteristic; allowed: wax, colour, scents, height, wanted_days, engraving, dedication. Did you mean wax?"),
                row("{wax: NO, colour: OXBLOOD}", "{wax: §NONE, colour: OXBLOOD}", "examples[2].selections.wax: 'NONE' is not a value of 'wax'; allowed: SOY, BEESWAX, NO, E5."),
                row("height: 200", "height: §201", "examples[1].selections.height: 201 lies between two steps; allowed: a number from 50 to 250 in steps of 2.5. Did you mean 200 or 202.5?"),
                row("height: 200", "height: §300", "examples[1].selections.height: 300 is too large; allowed: a number from 50 to 250 in steps of 2.5. Did you mean 250?"),
                row("height: 200", "height: §tall", "examples[1].selections.height: Expected a decimal number such as 12 or 0.5 without quotes, but found 'tall'."),
                row("engraving: Ada", "engraving: §Maximiliane Ada", "examples[1].selections.engraving: 'Maximiliane Ada' has 15 characters; allowed: a text of at most 12 characters on one line."),
                row("scents: [SMOKE, CEDAR]", "scents: [SMOKE, §SMOKE]", "examples[1].selections.scents[1]: 'SMOKE' stands here twice."),
                row("scents: [SMOKE, CEDAR]", "scents: §SMOKE", "examples[1].selections.scents: Expected a list, but found 'SMOKE'. Did you mean [SMOKE]?"),
                row("violates: [K01]", "violates: [§K10]", "examples[1].violates[0]: 'K10' is not a constraint; allowed: K01, K02, K03, K04, K05. Did you mean K01?"),
                row("needs: [k20, k30]", "needs: [k20, §k33]", "examples[0].needs[1]: 'k33' is not a step; allowed: k10, k20, k30, k40, k50, k60. Did you mean k30?"),
                row("lacks: [k40]", "lacks: §[k20]", "examples[0].lacks: The step 'k20' cannot be needed and lacking at once."),
                row("name: a tall soy candle bends over smoke", "name: §the default is free of violations", "examples[1].name: There is an example with this name already."));
    }

    private static Row row(String sound, String broken, String told) {
        return new Row(sound, broken, told);
    }
}
