// The page's scheme for React: one set of choices for the whole site, listened to.
import { useSyncExternalStore } from 'react';
import { useMatch } from 'react-router';
import { type Scheme, SchemeChoices, type SchemePlace } from '~/theme/Scheme';

const system = window.matchMedia('(prefers-color-scheme: dark)');
export const schemeChoices = new SchemeChoices(window.localStorage, () => system.matches);
system.addEventListener('change', schemeChoices.announce);

/** Which of the two choices counts on the present page. */
export function useSchemePlace(): SchemePlace {
  return useMatch('/videos/:id') ? 'video' : 'pages';
}

export function useScheme(): Scheme {
  const place = useSchemePlace();
  return useSyncExternalStore(schemeChoices.subscribe, () => schemeChoices.scheme(place));
}
