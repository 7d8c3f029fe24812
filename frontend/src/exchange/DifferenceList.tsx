// What a file would change, in counts and stroke by stroke.
import type { Difference } from '~/api/types';
import classes from '~/exchange/Exchange.module.css';
import { STROKE_CLASSES } from '~/theme/strokes';

export function DifferenceList({ found }: { found: Difference }) {
  const total = found.changed + found.added + found.missing;
  return (
    <section aria-label="What it would change">
      <p className={classes.counts}>
        <b>{found.same}</b> the same · <b>{found.changed}</b> changed · <b>{found.added}</b> new ·{' '}
        <b>{found.missing}</b> not in the file
      </p>
      {found.items.length > 0 && (
        <ul className={classes.items}>
          {found.items.map((item) => (
            <li
              key={`${item.kind} ${item.stroke ?? item.after?.place ?? ''}`}
              data-kind={item.kind}
            >
              {itemWords(item)}
            </li>
          ))}
        </ul>
      )}
      {total > found.items.length && <p>and {total - found.items.length} more</p>}
    </section>
  );
}

type Item = Difference['items'][number];

const FIELDS: Readonly<Record<string, string>> = {
  label: 'class',
  start_frame: 'start',
  contact_frame: 'contact',
  end_frame: 'end',
  player: 'player',
  zone: 'zone',
  outcome: 'point',
};

function itemWords({ kind, before, after, fields_changed }: Item): string {
  const named = before ?? after;
  if (!named) return '';
  const what = `${STROKE_CLASSES[named.label].name.toLowerCase()} at frame ${named.contact_frame}, ${named.end} end`;
  if (kind === 'added') return `New: ${what}`;
  if (kind === 'missing') return `Not in the file: ${what}`;
  const changes = fields_changed.map((field) => {
    const [was, is] = [before, after].map((mark) =>
      String(mark?.[field as keyof typeof mark] ?? ''),
    );
    return `${FIELDS[field] ?? field} ${was} → ${is}`;
  });
  return `Changed: ${what}: ${changes.join(', ')}`;
}
