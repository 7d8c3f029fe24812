// A player's tactics: what follows what in their rallies, how points begin, whom they play like.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ApiError, sentenceOf } from '~/api/errors';
import type { Tactics } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import page from '~/app/Page.module.css';
import { usePageTitle } from '~/app/page-title';
import { Section } from '~/app/Section';
import { useAddress } from '~/app/useAddress';
import { Warning } from '~/app/Warning';
import { Filters } from '~/tactics/Filters';
import { GraphView } from '~/tactics/GraphView';
import { Likenesses } from '~/tactics/Likenesses';
import { MeasureTable } from '~/tactics/MeasureTable';
import { MeasureWords } from '~/tactics/MeasureWords';
import { Patterns } from '~/tactics/Patterns';
import classes from '~/tactics/Tactics.module.css';
import { type Asked, askedIn, searchOf, tacticsQuery } from '~/tactics/tactics';
import { ralliesWord, shareWords } from '~/tactics/tacticsWords';

export function Component() {
  const { id = '' } = useParams();
  return /^\d+$/.test(id) ? <OpenTactics id={Number(id)} /> : <MissingPage what="player" />;
}

function OpenTactics({ id }: { id: number }) {
  const [search, setSearch] = useAddress();
  const asked = askedIn(search);
  const found = useQuery(tacticsQuery(id, asked));
  const everybody = useQuery(tacticsQuery(id, { ...asked, opponent: '' }));
  usePageTitle(found.data && `Tactics of ${found.data.player.name}`);
  if (found.error instanceof ApiError && found.error.isMissing) {
    return <MissingPage what="player" />;
  }
  const onAsk = (next: Asked) => setSearch(searchOf(next));
  return (
    <div className={page.page}>
      {found.isPending && <Loading />}
      {found.isError && (
        <Notice
          title="The tactics did not come"
          text={sentenceOf(found.error)}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && (
        <>
          <BackLink to={`/players/${id}`} name={found.data.player.name} />
          <header className={page.head}>
            <div className={page.titles}>
              <h1 className={page.title}>Tactics of {found.data.player.name}</h1>
              <p className={page.under}>What follows what in their rallies.</p>
            </div>
          </header>
          <Filters
            asked={asked}
            opponents={everybody.data?.opponents ?? []}
            tactics={found.data}
            onAsk={onAsk}
          />
          <Played tactics={found.data} asked={asked} />
        </>
      )}
    </div>
  );
}

function Played({ tactics, asked }: { tactics: Tactics; asked: Asked }) {
  const { network, rallies, enough, told, won, player } = tactics;
  if (rallies === 0) return <NoRallies />;
  const met = tactics.opponents.find(({ id }) => String(id) === asked.opponent);
  return (
    <>
      {!enough && (
        <div className={classes.few}>
          <Warning isMild>{told}</Warning>
        </div>
      )}
      <div className={classes.beside}>
        <Section
          title="The network of play"
          text={`${ralliesWord(rallies)}, points won ${shareWords(won)}. A circle is a kind of stroke, a line leads to what came next.`}
        >
          <GraphView
            network={network}
            hasZones={tactics.zones}
            player={player.name}
            opponent={met?.name ?? 'Opponents'}
          />
        </Section>
        <Section title="Strokes in numbers">
          <MeasureTable network={network} hasZones={tactics.zones} />
          <MeasureWords network={network} />
        </Section>
      </div>
      <Section
        title="How points begin"
        text="Serve, return and third ball, and how many of these points the player won."
      >
        <Patterns patterns={tactics.patterns} />
      </Section>
      <Section
        title="Plays like"
        text="What each does with what comes, compared: 1 is the same, 0 nothing in common. The bar is where two samples of one style would lie."
      >
        <Likenesses tactics={tactics} />
      </Section>
    </>
  );
}

function NoRallies() {
  return (
    <Notice
      title="No rallies here yet"
      text="Tactics are read from rallies of two players in videos that say where each of them stands."
    />
  );
}

function Loading() {
  return (
    <div aria-busy="true" aria-label="Loading">
      <Skeleton height={30} width="45%" mb="lg" />
      <Skeleton height={420} radius="lg" />
    </div>
  );
}
