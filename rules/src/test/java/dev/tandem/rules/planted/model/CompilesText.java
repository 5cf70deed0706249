package dev.tandem.rules.planted.model;

import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;

/** Planted: compiles text, and hands Drools' types out. */
public final class CompilesText {

    public KieFileSystem files(String drl) {
        return KieServices.get().newKieFileSystem().write("src/main/resources/planted.drl", drl);
    }
}
