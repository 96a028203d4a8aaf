package org.entente.app.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the description which fields are always there and which may be null: the records say so
 * by {@code @Nullable}, which the maker of the description does not read.
 */
final class RecordSchemas {

  private RecordSchemas() {}

  /** Completes the schemas of all records that the resources answer with. */
  static void complete(OpenAPI document, Collection<Class<?>> resources) {
    Set<Class<?>> records = new LinkedHashSet<>();
    collect(ProblemDetails.class, records);
    for (Class<?> resource : resources) {
      for (Method method : resource.getMethods()) {
        for (ApiResponse response : method.getAnnotationsByType(ApiResponse.class)) {
          for (var content : response.content()) {
            collect(content.schema().implementation(), records);
            collect(content.array().schema().implementation(), records);
            for (Class<?> one : content.array().schema().anyOf()) {
              collect(one, records);
            }
          }
        }
      }
    }
    for (Class<?> type : records) {
      Schema<?> schema = document.getComponents().getSchemas().get(nameOf(type));
      if (schema == null) {
        throw new IllegalStateException("the description lacks a schema of " + type);
      }
      complete(schema, type);
    }
  }

  private static String nameOf(Class<?> type) {
    var annotation = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return annotation == null || annotation.name().isEmpty()
        ? type.getSimpleName()
        : annotation.name();
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        collect(argument, records);
      }
    } else if (type instanceof Class<?> known && known.isRecord() && records.add(known)) {
      for (RecordComponent component : known.getRecordComponents()) {
        collect(component.getGenericType(), records);
      }
    }
  }

  private static void complete(Schema<?> schema, Class<?> type) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable) {
        required.add(name);
      } else if (!leftOutWhenNull(component, type)) {
        required.add(name);
        schema.getProperties().computeIfPresent(name, (key, property) -> orNull(property));
      }
    }
    schema.setRequired(required);
  }

  private static boolean leftOutWhenNull(RecordComponent component, Class<?> type) {
    return type.isAnnotationPresent(JsonInclude.class)
        || component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() == null) {
      schema.addType("null");
      return schema;
    }
    Schema<Object> nothing = new Schema<>();
    nothing.addType("null");
    Schema<Object> either = new Schema<>();
    either.setAnyOf(List.of(schema, nothing));
    return either;
  }
}
