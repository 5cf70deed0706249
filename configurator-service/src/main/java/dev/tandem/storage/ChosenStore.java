package dev.tandem.storage;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Which adapter keeps the documents: MongoDB where {@code tandem.store.uri} says where it is, else the embedded file. */
public sealed interface ChosenStore extends Condition {

    private static boolean hasUri(ConditionContext context) {
        return StringUtils.hasText(context.getEnvironment().getProperty("tandem.store.uri"));
    }

    /** A database that several processes may share. */
    final class Shared implements ChosenStore {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasUri(context);
        }
    }

    /** A file that one process has for itself. */
    final class Embedded implements ChosenStore {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !hasUri(context);
        }
    }
}
