// Which rallies are looked at, and whether strokes are told apart by where they land.
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import type { Tactics, TacticsMet } from '~/api/types';
import type { Asked } from '~/tactics/tactics';
import classes from '~/tactics/Tactics.module.css';

const ZONES_NEEDED = 0.9; // of the balls that land

interface FiltersProps {
  asked: Asked;
  opponents: readonly TacticsMet[];
  tactics: Tactics;
  onAsk: (asked: Asked) => void;
}

export function Filters({ asked, opponents, tactics, onAsk }: FiltersProps) {
  const hasZones = tactics.zones_known >= ZONES_NEEDED;
  return (
    <form
      className={classes.filters}
      aria-label="Which rallies"
      onSubmit={(e) => e.preventDefault()}
    >
      <NativeSelect
        label="Against"
        value={asked.opponent}
        data={[
          { value: '', label: 'Everybody' },
          ...opponents.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(event) => onAsk({ ...asked, opponent: event.currentTarget.value })}
      />
      <TextInput
        label="From"
        type="date"
        value={asked.first}
        {...(asked.last && { max: asked.last })}
        onChange={(event) => onAsk({ ...asked, first: event.currentTarget.value })}
      />
      <TextInput
        label="Until"
        type="date"
        value={asked.last}
        {...(asked.first && { min: asked.first })}
        onChange={(event) => onAsk({ ...asked, last: event.currentTarget.value })}
      />
      <Switch
        className={classes.zones ?? ''}
        label="Tell strokes apart by where they land"
        description={zoneWords(tactics.zones_known, asked.zones)}
        checked={asked.zones && hasZones}
        disabled={!hasZones}
        onChange={(event) => onAsk({ ...asked, zones: event.currentTarget.checked })}
      />
    </form>
  );
}

function zoneWords(known: number, areAsked: boolean): string | null {
  if (known < ZONES_NEEDED) return `Known of ${Math.round(100 * known)} % of the balls so far`;
  return areAsked ? 'No zone: it missed the table, or nobody said' : null;
}
