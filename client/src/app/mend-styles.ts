/**
 * Fetches style sheets again that did not come: the loader of a part asks for each only once, and would show it bare. Only
 * those that are known to have failed: one that is still on its way is waited for by somebody.
 */
const FAILED = 'failed';
const COMING = 'coming';

/** To be called once, before any part is asked for: a sheet says only at that moment that it has failed. */
export function watchStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset[FAILED] = '';
    },
    true,
  );
}

export async function mendStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>(`link[data-${FAILED}], link[data-${COMING}]`)];
  await Promise.all(links.map((link) => arrival(COMING in link.dataset ? link : putAnother(link))));
}

function putAnother(link: HTMLLinkElement): HTMLLinkElement {
  const fresh = document.createElement('link');
  fresh.rel = 'stylesheet';
  fresh.href = link.href;
  fresh.dataset[COMING] = '';
  link.replaceWith(fresh);
  return fresh;
}

function arrival(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      delete link.dataset[COMING];
      resolve();
    });
    link.addEventListener('error', () => {
      delete link.dataset[COMING];
      reject(new Error('A style sheet did not come.'));
    });
  });
}
