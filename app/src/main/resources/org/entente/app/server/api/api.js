// Starts Swagger UI. Without its validator badge: it would send the description to a foreign site.
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#interface',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
