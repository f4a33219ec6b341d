/** Files: the app's (named by their content, so kept for ever), the style of the server's pages, the small icon. */
import { join } from 'node:path';
import { Router, static as serveFolder } from 'express';
import { ICON_SVG } from '../pages/mark.ts';
import { readPagesCss } from '../pages/pages-css.ts';
import { ENTER_SCRIPT } from './enter-script.ts';

export function createStaticRoutes(clientFolder: string): Router {
  const routes = Router();
  const css = readPagesCss();
  routes.use('/app/assets', serveFolder(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  routes.get('/pages.css', (_request, response) => void response.type('css').set('Cache-Control', 'max-age=300').send(css));
  routes.get('/enter.js', (_request, response) => void response.type('js').send(ENTER_SCRIPT));
  routes.get(['/icon.svg', '/favicon.ico'], (_request, response) => {
    response.type('svg').set('Cache-Control', 'max-age=86400').send(ICON_SVG);
  });
  return routes;
}
