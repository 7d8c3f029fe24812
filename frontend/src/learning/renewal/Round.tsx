// One round through old videos: how far it is, what can be done about it, and each video's turn.
import type { ModelVersion, Renewal } from '~/api/types';
import learning from '~/learning/Learning.module.css';
import { nameFor } from '~/learning/models/modelWords';
import classes from '~/learning/renewal/Renewal.module.css';
import { RenewedVideos } from '~/learning/renewal/RenewedVideos';
import {
  endedWords,
  isActive,
  nowWords,
  roundWords,
  shareDone,
  stateWords,
} from '~/learning/renewal/renewalWords';
import { RoundButtons } from '~/learning/renewal/RoundButtons';
import { useRemaining } from '~/progress/useRemaining';
import { Meter } from '~/theme/Meter';

interface RoundProps {
  round: Renewal;
  models: readonly ModelVersion[];
}

export function Round({ round, models }: RoundProps) {
  return (
    <div className={classes.round}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.state} aria-live="polite">
            {stateWords(round)}
          </h3>
          <p className={learning.about}>
            {roundWords(round, nameFor(round.model_version, models))}
          </p>
        </div>
        {isActive(round) && <RoundButtons round={round} />}
      </div>
      {round.why && <p>{round.why}</p>}
      {isActive(round) && <Progress round={round} />}
      <RenewedVideos round={round} />
    </div>
  );
}

function Progress({ round }: { round: Renewal }) {
  const share = shareDone(round);
  const remaining = useRemaining(share);
  const isStill = round.now?.state !== 'running';
  const told = [endedWords(round), isStill ? '' : remaining].filter(Boolean).join(' · ');
  return (
    <div className={classes.progress}>
      <Meter share={share} label="Old videos analysed again" isStill={isStill} />
      <p className={learning.about}>{told}</p>
      <p className={learning.quiet}>{nowWords(round)}</p>
    </div>
  );
}
