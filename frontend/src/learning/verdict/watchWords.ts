// Clips to watch: what the present model got right and the new one does not.
import type { Regression } from '~/api/types';
import type { PlayerNames } from '~/account/playerNames';
import { nameForPlayer } from '~/learning/whoWords';
import { clock } from '~/player/timecode';
import { endName } from '~/strokes/ends';
import { STROKE_CLASSES } from '~/theme/strokes';

/** "Forehand, called a backhand" */
export function mistakeWords({ label, said }: Pick<Regression, 'label' | 'said'>): string {
  const { name } = STROKE_CLASSES[label];
  return said === null
    ? `${name}, not found`
    : `${name}, called ${STROKE_CLASSES[said].name.toLowerCase()}`;
}

/** "Ann · Derby, 1:05" */
export function placeWords(regression: Regression, names: PlayerNames | undefined): string {
  const who = names ? nameForPlayer(regression.player, names) : endName(regression.end);
  return `${who} · ${regression.session_title}, ${clock(regression.contact_s)}`;
}

/** Where the small film of it is; it is cut when it is first asked for. */
export function clipAddress({ video, first_frame, last_frame }: Regression): string {
  return `/api/videos/${video}/clip/?first=${first_frame}&last=${last_frame}`;
}

/** The picture of its contact. */
export function pictureAddress({ video, contact_frame }: Regression): string {
  return `/api/videos/${video}/frames/${contact_frame}/image/?width=480`;
}

/** When in the clip the bat meets the ball. */
export function contactInClipS({ contact_frame, contact_s, first_frame }: Regression): number {
  return contact_frame > 0 ? contact_s * (1 - first_frame / contact_frame) : 0;
}
