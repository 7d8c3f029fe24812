// Small films of what the new model no longer gets right, the surest mistakes first.
import { Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Regression } from '~/api/types';
import { count } from '~/format/amounts';
import learning from '~/learning/Learning.module.css';
import { playerNamesQuery } from '~/account/playerNames';
import classes from '~/learning/verdict/Watch.module.css';
import {
  clipAddress,
  contactInClipS,
  mistakeWords,
  pictureAddress,
  placeWords,
} from '~/learning/verdict/watchWords';
import { Clip } from '~/queue/Clip';
import { deskOf } from '~/queue/QueueTile';
import { PauseIcon, PlayIcon } from '~/theme/icons';

const SHOWN = 6; // at first: each is a film that is cut when it is seen

export function Watch({ regressions }: { regressions: readonly Regression[] }) {
  const isStill = useReducedMotion();
  const [wish, setWish] = useState<boolean | null>(null);
  const [isAll, setAll] = useState(false);
  if (regressions.length === 0) {
    return <p className={learning.quiet}>None: whatever was right before is right now.</p>;
  }
  const isPlaying = wish ?? !isStill;
  const shown = isAll ? regressions : regressions.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.clips} aria-label="Clips to watch">
        {shown.map((regression) => (
          <Tile key={regression.id} regression={regression} isPlaying={isPlaying} />
        ))}
      </ul>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={isPlaying ? <PauseIcon size={16} /> : <PlayIcon size={16} />}
          onClick={() => setWish(!isPlaying)}
        >
          {isPlaying ? 'Let them stand still' : 'Let them play'}
        </Button>
        {shown.length < regressions.length && (
          <Button variant="default" onClick={() => setAll(true)}>
            Show all {count(regressions.length, 'clip')}
          </Button>
        )}
      </div>
    </>
  );
}

function Tile({ regression, isPlaying }: { regression: Regression; isPlaying: boolean }) {
  const names = useQuery(playerNamesQuery).data;
  return (
    <li className={classes.tile}>
      <div className={classes.picture}>
        <Clip
          src={clipAddress(regression)}
          picture={pictureAddress(regression)}
          contactS={contactInClipS(regression)}
          isPlaying={isPlaying}
        />
      </div>
      <Link to={deskOf(regression.video, regression.contact_frame)} className={learning.name}>
        {mistakeWords(regression)}
      </Link>
      <p className={learning.about}>{placeWords(regression, names)}</p>
    </li>
  );
}
