package dev.tandem.studio;

/** A small line that the demo factory can make. */
public final class CupLine {

    public static final String CUP = """
            # Cups for tea.
            format: 1
            code: CUP
            version: 1
            effectiveFrom: 2026-01-01T00:00:00Z
            name: {en: Cup, de: Tasse}
            description: {en: A cup., de: Eine Tasse.}
            currency: EUR
            characteristics:
              size:
                choice:
                  label: {en: Size, de: Größe}
                  default: SMALL
                  properties:
                    price: {type: number, unit: EUR}
                  values:
                    # the usual one
                    SMALL: {label: {en: Small, de: Klein}}
                    LARGE: {label: {en: Large, de: Groß}, price: 2}
              handle:
                choice:
                  label: {en: Handle, de: Henkel}
                  default: ROUND
                  values:
                    ROUND: {label: {en: Round, de: Rund}}
                    NONE: {label: {en: None, de: Keiner}}
            constraints:
              C01:
                severity: WARNING
                forbid: size = LARGE
                because: {en: It is large., de: Sie ist groß.}
            prices:
              BASE: {label: {en: Base, de: Grundpreis}, amount: 12}
              SIZE: {ofValues: price}
            footprint:
              BASE: {label: {en: Base, de: Basis}, amount: 1}
            steps:
              c10:
                kind: CRAFT
                name: {en: Throw, de: Drehen}
                capability: BENCH-ASSY
                skill: {name: BIKE_ASSEMBLY, level: 1}
                minutes: 30
                because: {en: Every cup is thrown., de: Jede Tasse wird gedreht.}
            examples:
              - {name: small is fine, selections: {}, violates: [], price: 12, needs: [c10]}
              - {name: large is large, selections: {size: LARGE}, violates: [C01]}
            """;

    private CupLine() {}

    /** The same under another code. */
    public static String of(String code) {
        return CUP.replace("code: CUP", "code: " + code);
    }
}
