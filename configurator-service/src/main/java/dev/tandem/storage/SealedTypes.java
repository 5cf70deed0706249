package dev.tandem.storage;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Lets every sealed hierarchy be stored without annotations: a value held as a sealed type carries its record's simple name in
 * {@code @type}, and only the types that the hierarchy permits can come back.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;
    private static final JsonTypeInfo.Value BY_SIMPLE_NAME =
            JsonTypeInfo.Value.construct(Id.SIMPLE_NAME, As.PROPERTY, "@type", null, false, true);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        JsonTypeInfo.Value declared = super.findPolymorphicTypeInfo(config, annotated);
        if (declared == null && annotated instanceof AnnotatedClass type && isOurs(type.getRawType())) {
            return BY_SIMPLE_NAME;
        }
        return declared;
    }

    private static boolean isOurs(Class<?> type) {
        return type.isSealed() && Modifier.isAbstract(type.getModifiers()) && !type.isEnum() && !type.getName().startsWith("java.");
    }
}
