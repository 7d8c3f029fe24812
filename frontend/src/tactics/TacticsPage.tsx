// A player's tactics: what follows what in their rallies, how points begin, whom they play like.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '~/api/errors';
import type { Tactics } from '~/api/types';
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import { useAddress } from '~/app/useAddress';
import { Warning } from '~/app/Warning';
import { useSeason } from '~/season/PlayerPage';
import { Filters } from '~/tactics/Filters';
import { GraphView } from '~/tactics/GraphView';
import { Likenesses } from '~/tactics/Likenesses';
import { MeasureTable } from '~/tactics/MeasureTable';
import { MeasureWords } from '~/tactics/MeasureWords';
import { Patterns } from '~/tactics/Patterns';
import classes from '~/tactics/Tactics.module.css';
import { type Asked, askedIn, asking, tacticsQuery } from '~/tactics/tactics';
import { ralliesWord, shareWords } from '~/tactics/tacticsWords';

export function Component() {
  const { player } = useSeason();
  const [search, setSearch] = useAddress();
  const asked = askedIn(search);
  const found = useQuery(tacticsQuery(player.id, asked));
  const everybody = useQuery(tacticsQuery(player.id, { ...asked, opponent: '' }));
  const onAsk = (next: Asked) => setSearch(asking(search, next));
  if (found.isPending) return <Loading />;
  if (!found.data) {
    return (
      <Notice
        title="The tactics did not come"
        text={sentenceOf(found.error)}
        onRetry={() => void found.refetch()}
      />
    );
  }
  return (
    <>
      <Filters
        asked={asked}
        opponents={everybody.data?.opponents ?? []}
        tactics={found.data}
        onAsk={onAsk}
      />
      <Played tactics={found.data} asked={asked} />
    </>
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
