package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the named code sets that properties share. */
final class EnumerationReader {

    private EnumerationReader() {}

    /** By name; empty where one is mistaken. */
    static Map<String, Optional<CodeDomain>> read(Field section) {
        Map<String, Optional<CodeDomain>> enumerations = new LinkedHashMap<>();
        for (Field field : section.entries()) {
            int since = field.mistakes().count();
            String name = field.keyCode(CodeRule.CODE);
            List<String> codes = new ArrayList<>();
            for (Field item : field.items()) {
                String code = item.code(CodeRule.CODE);
                if (codes.contains(code)) {
                    item.mistake(Words.quoted(code) + " stands here twice.");
                } else {
                    codes.add(code);
                }
            }
            if (codes.isEmpty() && field.mistakes().count() == since) {
                field.mistake("An enumeration needs a list of at least one code.");
            }
            enumerations.put(name, field.mistakes().count() > since ? Optional.empty() : Optional.of(new CodeDomain(name, codes)));
        }
        return enumerations;
    }
}
