// Asks for all that a video's page shows as soon as its address is known, while the page itself loads.

import type { LoaderFunctionArgs } from 'react-router';
import { statusQuery } from '~/account/status';
import { queries } from '~/app/queries';
import { framesQuery } from '~/player/frames';
import { fetchAhead } from '~/strokes/fetchStrokes';
import { videoQuery } from '~/video/videos';

/** A router's loader that nobody waits for; what goes wrong the page finds out by itself. */
export function openAhead({ params }: LoaderFunctionArgs): null {
  if (params['id']) ask(params['id']).catch(() => undefined);
  return null;
}

async function ask(id: string): Promise<void> {
  void import('~/desk/Desk');
  const { me } = await queries.query({ ...statusQuery, staleTime: 'static' });
  if (!me) return;
  fetchAhead(id);
  const video = await queries.query(videoQuery(id));
  if (video.state === 'ready') await queries.query(framesQuery(video));
}
