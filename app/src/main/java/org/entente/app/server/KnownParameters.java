package org.entente.app.server;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Refuses query parameters that the address does not know: a misspelt parameter would otherwise
 * answer another question than the one that was asked.
 */
public final class KnownParameters implements ContainerRequestFilter {

  /** Known to every address; {@link FrontDoor} has read it. */
  private static final String TOKEN = "token";

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext request) {
    ResourceMethod matched = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
    if (matched == null || matched.getType() == ResourceMethod.JaxrsType.SUB_RESOURCE_LOCATOR) {
      return;
    }
    Method method = matched.getInvocable().getDefinitionMethod();
    Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::parametersOf);
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals(TOKEN)) {
                check(names, name, values);
              }
            });
  }

  private static void check(Map<String, Boolean> names, String name, List<String> values) {
    Boolean several = names.get(name);
    if (several == null) {
      throw ProblemException.badRequest(
          "There is no parameter '"
              + name
              + "' here; "
              + (names.isEmpty()
                  ? "this address takes none."
                  : "there are " + String.join(", ", names.keySet()) + "."));
    }
    if (!several && values.size() > 1) {
      throw ProblemException.badRequest("The parameter '" + name + "' stands more than once.");
    }
  }

  /** The parameters of a method, each with whether it may stand more than once. */
  private static Map<String, Boolean> parametersOf(Method method) {
    Map<String, Boolean> names = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.put(query.value(), parameter.getType() == List.class);
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          QueryParam inner = field.getAnnotation(QueryParam.class);
          if (inner != null) {
            names.put(inner.value(), field.getType() == List.class);
          }
        }
      }
    }
    return names;
  }
}
