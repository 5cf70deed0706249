package dev.tandem.production;

import dev.tandem.rules.policy.FactoryPolicy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The factory's policy as it is shipped, compiled once a process, in the background from the moment it is first spoken of: compiling is the
 * longest single part of a start. Who needs it waits for it.
 */
public final class PackagedPolicy {

    private static final CompletableFuture<FactoryPolicy> COMPILED = new CompletableFuture<>();

    static {
        Thread.ofPlatform().daemon().name("factory-policy").start(PackagedPolicy::compile);
    }

    private PackagedPolicy() {}

    /** Returns at once. */
    public static void beginCompiling() {
        // The class's initialisation has begun it.
    }

    /** @throws dev.tandem.rules.policy.PolicyException a rule is wrong */
    static FactoryPolicy compiled() {
        try {
            return COMPILED.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException wrong ? wrong : e;
        }
    }

    private static void compile() {
        try {
            COMPILED.complete(FactoryPolicy.load());
        } catch (Throwable e) {
            COMPILED.completeExceptionally(e);
        }
    }
}
