package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Names;
import dev.tandem.rules.expression.Names.NamedCharacteristic;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a file's expressions may mention, as they become known. */
final class NameScope {

    private final Map<String, NamedCharacteristic> characteristics = new LinkedHashMap<>();
    private final Map<String, Expression> calculations = new LinkedHashMap<>();
    private final Set<String> mistaken = new HashSet<>();

    void characteristics(List<DeclaredCharacteristic> declared) {
        for (DeclaredCharacteristic characteristic : declared) {
            characteristics.put(characteristic.code(), characteristic.named());
            if (!characteristic.sound()) {
                mistaken.add(characteristic.code());
            }
        }
    }

    void calculation(String name, Expression expression) {
        calculations.put(name, expression);
    }

    /** Expressions that mention this name are passed over: its own declaration is what must be mended. */
    void mistaken(String name) {
        mistaken.add(name);
    }

    boolean knows(String name) {
        return characteristics.containsKey(name) || calculations.containsKey(name) || mistaken.contains(name);
    }

    /** Reads expressions with the names known by now. */
    ExpressionReader expressions(boolean consultation) {
        return new ExpressionReader(new Names(characteristics, calculations, consultation), mistaken);
    }
}
