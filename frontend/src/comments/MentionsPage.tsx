// What waits for the reader: unresolved comments that mention them, each leading to its moment.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sentenceOf } from '~/api/errors';
import type { Mention } from '~/api/types';
import { FormError } from '~/app/FormError';
import { Listing } from '~/app/Listing';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import rows from '~/app/Rows.module.css';
import { mentionsQuery, useSettle } from '~/comments/queries';
import { authorName, placeWords } from '~/comments/commentWords';
import { BellIcon } from '~/comments/icons';
import classes from '~/comments/MentionsPage.module.css';
import { SaidText } from '~/comments/SaidText';
import { when } from '~/comments/when';
import { timecode } from '~/player/timecode';
import { CheckIcon } from '~/theme/icons';

export function Component() {
  usePageTitle('Mentions');
  const mentions = useInfiniteQuery(mentionsQuery);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Mentions</h1>
          <p className={page.under}>Comments that ask for you and are not resolved yet.</p>
        </div>
      </header>
      <Listing
        query={mentions}
        empty={{
          title: 'Nothing waits for you',
          text: 'When somebody mentions you in a comment, it is here until it is resolved.',
          picture: <BellIcon size={40} />,
        }}
      >
        {(found) => (
          <ul className={rows.rows} aria-label="Mentions">
            {found.map((mention) => (
              <MentionRow key={mention.id} mention={mention} />
            ))}
          </ul>
        )}
      </Listing>
    </div>
  );
}

function MentionRow({ mention }: { mention: Mention }) {
  const settle = useSettle(mention);
  const { frame, video } = mention;
  return (
    <li className={rows.row}>
      <div>
        <Link
          to={frame === null ? `/videos/${video}` : `/videos/${video}?frame=${frame}`}
          className={classes.link}
        >
          <span className={rows.about}>
            <b>{authorName(mention.author_name)}</b> {placeWords(mention)}
            {mention.time_s !== null && ` ${timecode(mention.time_s)}`} · {when(mention.created_at)}
          </span>
          <SaidText comment={mention} />
          <span className={rows.about}>
            {mention.video_filename} · {mention.player_session_title}
          </span>
        </Link>
        {settle.error && <FormError sentence={sentenceOf(settle.error)} />}
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<CheckIcon size={14} />}
        loading={settle.isPending}
        onClick={() => settle.mutate()}
      >
        Resolve
      </Button>
    </li>
  );
}
