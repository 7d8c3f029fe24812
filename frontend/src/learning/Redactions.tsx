// What was taken out of a snapshot since it was frozen, with its content hash before and after.
import type { Redaction } from '~/api/types';
import { moment } from '~/format/times';
import learning from '~/learning/Learning.module.css';
import { shortHash, takenOutWords } from '~/learning/redactionWords';

export function Redactions({ redactions }: { redactions: readonly Redaction[] }) {
  return (
    <ul className={learning.rows} aria-label="What was taken out">
      {redactions.map((redaction) => (
        <li key={redaction.sha256_after} className={learning.row}>
          <p>{takenOutWords(redaction)}</p>
          <p className={learning.about}>
            {moment(redaction.made_at)} · content hash{' '}
            <code title={redaction.sha256_before}>{shortHash(redaction.sha256_before)}</code>{' '}
            before, <code title={redaction.sha256_after}>{shortHash(redaction.sha256_after)}</code>{' '}
            after
          </p>
        </li>
      ))}
    </ul>
  );
}
