package org.entente.spi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What others can compile against, as lines of text: one line for every public or protected type,
 * record component, constructor, method, field and constant. Whether null may stand somewhere is
 * part of it. The order of record components is; the names of parameters are not.
 */
final class Signatures {

  /** What every record and every enum has. */
  private static final Set<String> OF_RECORDS = Set.of("equals", "hashCode", "toString");

  private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

  private Signatures() {}

  /** The lines of all these types, sorted, each once. */
  static List<String> of(Collection<? extends Class<?>> types) {
    Set<String> lines = new TreeSet<>();
    for (Class<?> type : types) {
      if (visible(type)) {
        describe(type, lines);
      }
    }
    return List.copyOf(lines);
  }

  /** Whether a stranger can name the type: it and all that it stands in are public or protected. */
  private static boolean visible(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return !type.isSynthetic()
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && shown(type.getModifiers())
        && (around == null || visible(around));
  }

  private static boolean shown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static void describe(Class<?> type, Set<String> lines) {
    String name = type.getName();
    lines.add(name + " type " + head(type));
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (shown(constructor.getModifiers()) && !constructor.isSynthetic()) {
        lines.add(
            name
                + " constructor "
                + access(constructor.getModifiers())
                + parameters(constructor)
                + thrown(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (shown(method.getModifiers()) && !method.isSynthetic() && !ofItsKind(type, method)) {
        lines.add(
            name
                + " method "
                + access(method.getModifiers())
                + (method.isDefault() ? "default " : "")
                + written(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + thrown(method));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (shown(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(name + (field.isEnumConstant() ? " constant " + field.getName() : field(field)));
      }
    }
  }

  private static String head(Class<?> type) {
    StringBuilder head = new StringBuilder(access(type.getModifiers() & ~Modifier.INTERFACE));
    if (type.isSealed()) {
      head.append("sealed ");
    }
    head.append(
        type.isAnnotation()
            ? "annotation"
            : type.isInterface()
                ? "interface"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class");
    if (type.isRecord()) {
      head.append(
          Stream.of(type.getRecordComponents())
              .map(Signatures::component)
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Type above = type.getGenericSuperclass();
    if (above != null && !type.isRecord() && !type.isEnum() && above != Object.class) {
      head.append(" extends ").append(above.getTypeName());
    }
    append(head, " implements ", type.getGenericInterfaces());
    if (type.isSealed()) {
      append(head, " permits ", type.getPermittedSubclasses());
    }
    return head.toString();
  }

  private static void append(StringBuilder head, String word, Type... types) {
    if (types.length > 0) {
      head.append(
          Arrays.stream(types)
              .map(Type::getTypeName)
              .sorted(Comparator.naturalOrder())
              .collect(Collectors.joining(", ", word, "")));
    }
  }

  private static String component(RecordComponent component) {
    return written(component.getAnnotatedType()) + " " + component.getName();
  }

  private static String field(Field field) {
    String line =
        " field "
            + access(field.getModifiers())
            + written(field.getAnnotatedType())
            + " "
            + field.getName();
    boolean constant =
        Modifier.isStatic(field.getModifiers())
            && Modifier.isFinal(field.getModifiers())
            && (field.getType().isPrimitive() || field.getType() == String.class);
    // A compiler copies such a value into the plugin: changing it is a break of its own.
    return constant ? line + " = " + value(field) : line;
  }

  private static Object value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " is shown, but cannot be read", e);
    }
  }

  private static boolean ofItsKind(Class<?> type, Method method) {
    return (type.isRecord() && OF_RECORDS.contains(method.getName()))
        || (type.isEnum()
            && Modifier.isStatic(method.getModifiers())
            && OF_ENUMS.contains(method.getName()));
  }

  private static String access(int modifiers) {
    int kept =
        modifiers
            & (Modifier.PUBLIC
                | Modifier.PROTECTED
                | Modifier.STATIC
                | Modifier.FINAL
                | Modifier.ABSTRACT);
    return kept == 0 ? "" : Modifier.toString(kept) + " ";
  }

  private static String parameters(Executable executable) {
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    Parameter[] parameters = executable.getParameters();
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < parameters.length; i++) {
      text.append(i == 0 ? "" : ", ").append(written(types[i]));
      if (parameters[i].isVarArgs()) {
        text.replace(text.length() - 2, text.length(), "...");
      }
    }
    return text.append(")").toString();
  }

  private static String thrown(Executable executable) {
    StringBuilder text = new StringBuilder();
    append(text, " throws ", executable.getGenericExceptionTypes());
    return text.toString();
  }

  private static String written(AnnotatedType type) {
    String name = type.getType().getTypeName();
    return type.isAnnotationPresent(Nullable.class) ? "nullable " + name : name;
  }
}
