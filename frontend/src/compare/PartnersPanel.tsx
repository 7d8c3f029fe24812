// Whom to compare with: the player's best, what a coach holds up, last month, or any stroke by words.
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Card, Partner, Partners } from '~/api/types';
import { PartnerRow } from '~/compare/PartnerRow';
import classes from '~/compare/PartnersPanel.module.css';
import { foundQuery, partnersQuery } from '~/compare/queries';
import { MOST } from '~/compare/selection';
import { className, playerName } from '~/strokes/strokeWords';
import { SearchIcon } from '~/theme/icons';

const ALIKE =
  'As the network reads joints and movement. Strokes filmed from the same place compare best.';

interface PartnersPanelProps {
  strokes: readonly string[];
  /** The stroke that partners are looked for. */
  anchor: Card | null;
  onAdd: (stroke: string) => void;
}

export function PartnersPanel({ strokes, anchor, onAdd }: PartnersPanelProps) {
  const isFull = strokes.length >= MOST;
  const choice = { strokes, isFull, onAdd };
  return (
    <aside className={classes.panel} aria-labelledby="compare-with">
      <h2 id="compare-with" className={classes.title}>
        Compare with
      </h2>
      {isFull && (
        <p className={classes.note} role="status">
          Six strokes are the most. Remove one to add another.
        </p>
      )}
      {anchor && <OfferedPartners anchor={anchor} {...choice} />}
      <AnyStroke {...choice} />
    </aside>
  );
}

interface Choice {
  strokes: readonly string[];
  isFull: boolean;
  onAdd: (stroke: string) => void;
}

function OfferedPartners({ anchor, ...choice }: Choice & { anchor: Card }) {
  const partners = useQuery(partnersQuery(anchor.stroke.id));
  if (anchor.stroke.player === null) {
    return (
      <p className={classes.note}>
        Say who plays in {anchor.filename}, and their other strokes are offered here.
      </p>
    );
  }
  if (partners.isPending) return <p className={classes.note}>Looking for strokes…</p>;
  if (partners.isError) return <p className={classes.note}>{sentenceOf(partners.error)}</p>;
  const { best, model, last_month, alike, alike_of_others } = partners.data;
  const offered = [best, model, last_month, alike, alike_of_others];
  const who = playerName(anchor.stroke);
  const what = className(anchor.stroke).toLowerCase();
  if (offered.every((kind) => kind.length === 0)) {
    return <p className={classes.note}>There is no other {what} of this player yet.</p>;
  }
  return (
    <>
      <Group title="Held up as a model" partners={model} {...choice} />
      <Group title={`The best ${what} of ${who}`} partners={best} {...choice} />
      <Group title="Last month" partners={last_month} {...choice} />
      <MostAlike partners={partners.data} {...choice} />
    </>
  );
}

function Group({ title, partners, ...choice }: Choice & { title: string; partners: Partner[] }) {
  if (partners.length === 0) return null;
  return (
    <Rows title={title}>
      {partners.map(({ card, reason }) => (
        <PartnerRow key={card.stroke.id} card={card} reason={reason} {...stateOf(card, choice)} />
      ))}
    </Rows>
  );
}

function MostAlike({ partners, ...choice }: Choice & { partners: Partners }) {
  const { alike, alike_of_others, why_none_alike } = partners;
  return (
    <Rows title="Most alike" note={why_none_alike || ALIKE}>
      {[...alike, ...alike_of_others].map(({ card, reason }) => (
        <PartnerRow key={card.stroke.id} card={card} reason={reason} {...stateOf(card, choice)} />
      ))}
    </Rows>
  );
}

function AnyStroke(choice: Choice) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const found = useQuery(foundQuery(words, null));
  return (
    <div className={classes.any}>
      <TextInput
        label="Any other stroke"
        description="In words, for example: class = smash order by consistency desc"
        type="search"
        leftSection={<SearchIcon size={16} />}
        value={typed}
        error={found.error && words ? sentenceOf(found.error) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {words && found.data && !found.error && (
        <Rows title={found.data.length > 0 ? 'Found' : 'No stroke is like that'}>
          {found.data.map((card) => (
            <PartnerRow
              key={card.stroke.id}
              card={card}
              reason={card.player_session_title}
              {...stateOf(card, choice)}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

interface RowsProps {
  title: string;
  note?: string;
  children: ReactNode;
}

function Rows({ title, note, children }: RowsProps) {
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={classes.kind}>{title}</h3>
      {note && <p className={classes.note}>{note}</p>}
      <ul>{children}</ul>
    </section>
  );
}

function stateOf({ stroke }: Card, { strokes, isFull, onAdd }: Choice) {
  const isIn = strokes.includes(stroke.id);
  return { isIn, isFull, onAdd: () => onAdd(stroke.id) };
}
