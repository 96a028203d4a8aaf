// Starts Swagger UI. Without its validator badge: it would send the description to a foreign site.
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#interface',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});

// The page has no style sheet of its own: what stands above Swagger UI is set here.
const band = document.getElementById('band');
Object.assign(document.body.style, { margin: '0', fontFamily: 'system-ui, sans-serif' });
Object.assign(band.style, { margin: '0', padding: '0.6rem 1.5rem', background: '#fff4cf', color: '#3b2f00' });
Object.assign(document.querySelector('nav').style, { padding: '1rem 1.5rem 0' });
document.getElementById('home').style.color = '#a3143a';

fetch('/api/v1/library')
  .then((answer) => answer.json())
  .then((about) => {
    band.hidden = !about.simulated;
  })
  .catch(() => {
    band.hidden = true;
  });
