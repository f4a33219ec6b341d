/** Files: the app's (named by their content, so kept for ever), the style of the server's pages, the small icon. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { ICON_SVG } from '../pages/mark.ts';
import { readPagesCss } from '../pages/pages-css.ts';
import { sendFile, type CompressedFiles } from './compress.ts';
import { ENTER_SCRIPT } from './enter-script.ts';

export function createStaticRoutes(clientFolder: string): Router {
  const routes = Router();
  const compressed: CompressedFiles = new Map();
  const css = Buffer.from(readPagesCss());
  const assets = readAssets(join(clientFolder, 'assets'));

  routes.get('/app/assets/:name', (request, response, next) => {
    const { name } = request.params;
    const body = assets.get(name);
    if (body === undefined) return next();
    response.type(name).set('Cache-Control', 'public, max-age=31536000, immutable');
    return sendFile(compressed, name, body, request, response);
  });
  routes.get('/pages.css', (request, response) => {
    response.type('css').set('Cache-Control', 'max-age=300');
    return sendFile(compressed, 'pages.css', css, request, response);
  });
  routes.get('/enter.js', (_request, response) => void response.type('js').send(ENTER_SCRIPT));
  routes.get(['/icon.svg', '/favicon.ico'], (_request, response) => {
    response.type('svg').set('Cache-Control', 'max-age=86400').send(ICON_SVG);
  });
  return routes;
}

/** The built app is small: it is read once, and no path from a request ever reaches the disk. */
function readAssets(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
