// The service worker: an installed Loopdrive opens without a network and shows what was kept.
//
// The network comes first wherever there is one; what was kept only stands in for it. Films are
// not kept by watching, since browsers ask for them in parts: see keepLatest.ts.
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { ExpirationPlugin } from 'workbox-expiration';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { CLIPS, isClip, isRead, READS, SHELL, withoutFine } from '~/offline/shelves';

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

const PAGE = '/'; // one page for every address
const FILES = '/assets.json'; // written by the build: every file of the page
const SLOW_S = 8; // a page that takes longer is shown as it was kept
const FROM_THE_BEGIN = 'bytes=0-';
const ANSWERS = 200; // each kept stroke has two
const MONTH_S = 30 * 24 * 3600;

type BuiltFiles = Record<string, { file: string; css?: string[] }>;

async function keepShell(): Promise<void> {
  const [shell, built] = await Promise.all([
    caches.open(SHELL),
    fetch(FILES).then((answer) => answer.json() as Promise<BuiltFiles>),
  ]);
  const files = Object.values(built).flatMap(({ file, css }) => [file, ...(css ?? [])]);
  const needed = new Set(
    files.filter((file) => /\.(js|css)$/.test(file)).map((file) => `/${file}`),
  );
  await shell.addAll([PAGE, ...needed]);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const page = new NetworkFirst({
  cacheName: SHELL,
  networkTimeoutSeconds: SLOW_S,
  plugins: [{ cacheKeyWillBeUsed: () => Promise.resolve(PAGE) }],
});
registerRoute(new NavigationRoute(page, { denylist: [/^\/(api|admin)\//] }));

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: SHELL }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isRead(url.pathname),
  new NetworkFirst({
    cacheName: READS,
    matchOptions: { ignoreVary: true },
    plugins: [
      new CacheableResponsePlugin({ statuses: [200] }),
      new ExpirationPlugin({ maxEntries: ANSWERS, maxAgeSeconds: MONTH_S }),
    ],
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isClip(url.pathname),
  async ({ request }) => {
    const kept = await keptClip(request.url);
    if (!kept) return fetch(request).catch((reason: unknown) => smallerClip(request, reason));
    return asAsked(request, kept);
  },
);

function keptClip(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: CLIPS, ignoreVary: true });
}

/** Of a film only the smaller copy is kept; never the rest of one that began with the larger. */
async function smallerClip(request: Request, reason: unknown): Promise<Response> {
  const isBegin = (request.headers.get('range') ?? FROM_THE_BEGIN).startsWith(FROM_THE_BEGIN);
  const smaller = withoutFine(request.url);
  const kept = isBegin && smaller !== request.url ? await keptClip(smaller) : undefined;
  if (!kept) throw reason;
  return asAsked(request, kept);
}

function asAsked(request: Request, kept: Response): Response | Promise<Response> {
  return request.headers.has('range') ? createPartialResponse(request, kept) : kept;
}
