package dev.tandem.benchmarks.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lamp in three formats, and some that were sold. */
final class SmallModels {

    static final String DIMACS = """
            c 1 lamp
            c 2 brass
            c 3 oak
            c 4 dimmer
            c 5 shade
            p cnf 6 9
            1 0
            -2 1 0
            -3 1 0
            -1 2 3 0
            -2 -3 0
            -4 1 0
            -5 1 0
            -4 6 0
            -6 -5 2 0
            """;

    static final String UVL = """
            features
            	lamp
            		alternative
            			brass {price 7}
            			oak {price 2}
            		optional
            			dimmer {price 4}
            			shade {price 3}
            constraints
            	dimmer & shade => brass
            	sum(price) < 14
            """;

    static final String XCSP = """
            <instance>
              <domains><domain name="D3">0..2</domain><domain name="D2">0 1</domain></domains>
              <variables>
                <variable name="body" domain="D3"/><variable name="dimmer" domain="D2"/><variable name="shade" domain="D2"/>
              </variables>
              <relations>
                <relation name="fits" arity="3" semantics="supports">0 0 0|0 1 1|1 0 1|2 1 0|2 1 1</relation>
                <relation name="never" arity="2" semantics="conflicts">2 1</relation>
              </relations>
              <constraints>
                <constraint name="c1" scope="body dimmer shade" reference="fits"/><constraint name="c2" scope="body shade" reference="never"/>
              </constraints>
            </instance>
            """;

    static final String SOLD = """
            body dimmer shade
            0 0 0
            0 1 1
            1 0 1
            2 1 0
            """;

    private SmallModels() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("lamp.dimacs"), DIMACS);
        Files.writeString(folder.resolve("lamp.uvl"), UVL);
        Files.writeString(Files.createDirectory(folder.resolve("tables")).resolve("lamp.xml"), XCSP);
        Files.writeString(folder.resolve("broken.cnf"), "p cnf 1 1\n2 0\n");
        Files.writeString(folder.resolve("README.md"), "No model.");
        Files.writeString(folder.resolve("sold.txt"), SOLD);
    }
}
