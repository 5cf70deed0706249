package dev.tandem.rules.policy;

import dev.tandem.rules.policy.PolicyMistakes.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles the factory policy's text. Part of the build, so that a start need not do it and a wrong rule never leaves the build. */
final class PolicyCompiler {

    private static final String PACKAGE = "dev/tandem/rules/policy/";
    private static final String SERVICE = "META-INF/services/" + Model.class.getName();
    private static final String COMPILED_FROM = "# Compiled from ";

    private PolicyCompiler() {}

    /** @param folders of the rules' text, of the facts' Java, and of the classes, where the compiled rules are added */
    static void main(String[] folders) throws IOException {
        build(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2]));
    }

    /** @return whether there was anything to compile: what is already compiled from the same text and facts stays */
    static boolean build(Path resources, Path sources, Path classes) throws IOException {
        Map<String, String> rules = texts(resources.resolve(PACKAGE), ".drl");
        String stamp = COMPILED_FROM + digest(rules, texts(sources.resolve(PACKAGE), ".java"));
        Path service = classes.resolve(SERVICE);
        if (Files.exists(service) && Files.readAllLines(service).contains(stamp)) {
            return false;
        }
        InternalKieModule compiled = (InternalKieModule) built(rules).getKieModule();
        String model = null;
        for (String name : compiled.getFileNames()) {
            if (name.startsWith(PACKAGE) && name.endsWith(".class")) {
                write(classes.resolve(name), compiled.getBytes(name));
                String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
                model = type.matches(".*\\.Rules\\p{XDigit}+") ? type : model;
            }
        }
        if (model == null) {
            throw new IllegalStateException("Drools made no model of the factory policy; it made " + compiled.getFileNames());
        }
        write(service, (stamp + "\n" + model + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /**
     * @param rules DRL text by file name
     * @throws PolicyException a rule is wrong
     */
    static FactoryPolicy compile(Map<String, String> rules) {
        return new FactoryPolicy(KieServices.get().newKieContainer(built(rules).getKieModule().getReleaseId()).getKieBase());
    }

    private static KieBuilder built(Map<String, String> rules) {
        KieBuilder builder = build(rules);
        List<Told> mistakes = told(builder);
        if (!mistakes.isEmpty()) {
            throw PolicyMistakes.located(rules, mistakes, some -> told(build(some)));
        }
        return builder;
    }

    private static KieBuilder build(Map<String, String> rules) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        rules.forEach((file, text) -> system.write("src/main/resources/" + PACKAGE + file, text));
        return services.newKieBuilder(system, PolicyCompiler.class.getClassLoader()).buildAll(ExecutableModelProject.class);
    }

    private static List<Told> told(KieBuilder builder) {
        return builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(message -> new Told(message.getPath(), message.getLine(), message.getText()))
                .toList();
    }

    /** Texts by file name, in its order. */
    static Map<String, String> texts(Path folder, String extension) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(extension)).collect(Collectors.toList())) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static String digest(Map<String, String> rules, Map<String, String> facts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(rules, facts).forEach(texts -> texts.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
