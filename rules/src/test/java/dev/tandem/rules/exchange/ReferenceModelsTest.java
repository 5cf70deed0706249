package dev.tandem.rules.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.guidance.engine.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Public models can be read, and what is there both as UVL and as DIMACS says the same. Needs a folder with {@code guidance-models} as
 * {@code -Dtandem.reference=…}; skipped, and said so, without.
 */
class ReferenceModelsTest {

    private static final int CLICKS = 10;

    private static Path models() {
        String reference = System.getProperty("tandem.reference", "");
        assumeThat(reference).as("skipped: -Dtandem.reference is not set").isNotEmpty();
        return Path.of(reference, "guidance-models");
    }

    @Test
    void everyModelCanBeRead() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(models())) {
            all = files.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, Integer> read = new TreeMap<>();
        for (Path path : all) {
            String name = path.getFileName().toString();
            FiniteModel model = switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "dimacs", "cnf" -> DimacsFile.read(name, Files.readString(path));
                case "xml" -> XcspFile.read(name, Files.readString(path));
                case "uvl" -> UvlFile.read(name, Files.readString(path)).finite();
                default -> null;
            };
            if (model != null) {
                read.put(name, model.slots().size());
                assertThat(new States(model.problem(), model.asked()).possible().cardinality()).as(name).isPositive();
            }
        }
        assertThat(read).containsEntry("linux_2.6.33.3_Knueppel2017.dimacs", 6_467).containsEntry("automotive02_1_Knueppel2017.uvl", 14_010)
                .containsEntry("medium_domainsorted.xml", 148).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e_shop_Lau2006", "pc-richmond_Sprey2020", "automotive01_Kowal2016", "automotive02_1_Knueppel2017"})
    void bothFormatsSayTheSame(String name) throws IOException {
        FiniteModel tree = UvlFile.read(name, Files.readString(models().resolve(name + ".uvl"))).finite();
        FiniteModel clauses = DimacsFile.read(name, Files.readString(models().resolve(name + ".dimacs")));
        Map<String, Integer> byName = new HashMap<>();
        IntStream.range(0, clauses.slots().size()).forEach(slot -> byName.put(clauses.slots().get(slot).name(), slot));
        // UVL allows no point in a name; where there was one, nothing can be compared.
        int[] common = IntStream.range(0, tree.slots().size()).filter(slot -> byName.containsKey(tree.slots().get(slot).name())).toArray();
        States ofTree = new States(tree.problem(), tree.asked());
        States ofClauses = new States(clauses.problem(), clauses.asked());
        Random random = new Random(3);
        for (int click = 0; click <= CLICKS; click++) {
            BitSet inTree = ofTree.possible();
            BitSet inClauses = ofClauses.possible();
            for (int slot : common) {
                Slot feature = tree.slots().get(slot);
                Slot same = clauses.slots().get(byName.get(feature.name()));
                for (int value = 0; value < 2; value++) {
                    assertThat(inTree.get(feature.literals()[value])).as("%s %s, click %d", feature.name(), feature.values().get(value), click)
                            .isEqualTo(inClauses.get(same.literals()[value]));
                }
            }
            int slot = common[random.nextInt(common.length)];
            int value = inTree.get(tree.slots().get(slot).literals()[0]) ? 0 : 1;
            int same = byName.get(tree.slots().get(slot).name());
            assertThat(ofTree.decide(slot, tree.slots().get(slot).literals()[value])).isTrue();
            assertThat(ofClauses.decide(same, clauses.slots().get(same).literals()[value])).isTrue();
        }
        assertThat(common.length).isGreaterThan(tree.slots().size() * 9 / 10);
    }
}
