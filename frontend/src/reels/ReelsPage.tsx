// All reels: the club's for its coaches, for players their own.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Reel } from '~/api/types';
import { Listing } from '~/app/Listing';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { ReelModal } from '~/reels/ReelModal';
import classes from '~/reels/Reels.module.css';
import { reelsQuery } from '~/reels/reels';
import { aboutReel } from '~/reels/reelWords';
import { NextIcon, PlusIcon, ReelIcon } from '~/theme/icons';

export function Component() {
  usePageTitle('Reels');
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const reels = useInfiniteQuery(reelsQuery);
  const make = (
    <Button leftSection={<PlusIcon />} onClick={() => setNew(true)}>
      New reel
    </Button>
  );
  const isEmpty = reels.data?.length === 0;
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Reels</h1>
          <p className={page.under}>Strokes one after the other, to watch and to share.</p>
        </div>
        {!isEmpty && make}
      </header>
      <Listing
        query={reels}
        empty={{
          title: 'No reels yet',
          text: 'Ask for strokes in words, such as the ten quickest smashes, or choose them by hand.',
          picture: <ReelIcon size={56} />,
          action: make,
        }}
      >
        {(found) => (
          <ul className={classes.reels} aria-label="Reels">
            {found.map((reel) => (
              <ReelRow key={reel.id} reel={reel} />
            ))}
          </ul>
        )}
      </Listing>
      {isNew && (
        <ReelModal
          reel={null}
          onClose={() => setNew(false)}
          onSaved={({ id }) => void navigate(`/reels/${id}`)}
        />
      )}
    </div>
  );
}

function ReelRow({ reel }: { reel: Reel }) {
  return (
    <li>
      <Link to={`/reels/${reel.id}`} className={classes.reel}>
        <span>
          <span className={classes.name}>{reel.title}</span>
          <span className={classes.about} data-words={reel.query ? true : undefined}>
            {aboutReel(reel)}
          </span>
        </span>
        <NextIcon size={16} />
      </Link>
    </li>
  );
}
