package dev.tandem.storage;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes records of some types as the id of a shared part, and reads them back from there. */
final class SharingModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    SharingModule(Set<Class<?>> types, SharedParts parts) {
        setSerializerModifier(new ValueSerializerModifier() {

            private static final long serialVersionUID = 1;

            @Override
            public ValueSerializer<?> modifySerializer(SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> usual) {
                Class<?> type = bean.getBeanClass();
                return types.contains(type) ? new Referring<>(type, parts) : usual;
            }
        });
        setDeserializerModifier(new ValueDeserializerModifier() {

            private static final long serialVersionUID = 1;

            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> usual) {
                Class<?> type = bean.getBeanClass();
                return types.contains(type) ? new Resolving(type, usual, parts) : usual;
            }
        });
    }

    private static final class Referring<T> extends ValueSerializer<Object> {

        private final Class<T> type;
        private final SharedParts parts;

        Referring(Class<T> type, SharedParts parts) {
            this.type = type;
            this.parts = parts;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            json.writeString(parts.id(type, type.cast(value)));
        }
    }

    /** Reads what stands in the document itself, too. */
    private static final class Resolving extends DelegatingDeserializer {

        private final Class<?> type;
        private final transient SharedParts parts;

        Resolving(Class<?> type, ValueDeserializer<?> usual, SharedParts parts) {
            super(usual);
            this.type = type;
            this.parts = parts;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> usual) {
            return new Resolving(type, usual, parts);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken() == JsonToken.VALUE_STRING ? parts.value(type, json.getString()) : super.deserialize(json, context);
        }
    }
}
