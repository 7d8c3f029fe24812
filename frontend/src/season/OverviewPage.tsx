// A player's season in numbers, each with how far to trust it.
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import { ClassTable } from '~/season/ClassTable';
import { Drills } from '~/season/Drills';
import { intervalWords } from '~/season/estimateWords';
import { Figure } from '~/season/Figure';
import { Goals } from '~/season/Goals';
import { HeldUp } from '~/season/HeldUp';
import { Homework } from '~/homework/Homework';
import classes from '~/season/OverviewPage.module.css';
import { useSeason } from '~/season/PlayerPage';
import { SessionList } from '~/season/SessionList';
import { Transitions } from '~/season/Transitions';
import { TrendChart } from '~/season/TrendChart';

export function Component() {
  const { player, summary, sessions, months, drills } = useSeason();
  if (summary.strokes === 0) {
    return (
      <>
        <Homework player={player.id} />
        <HeldUp player={player} />
        <Notice
          title="No strokes in this time"
          text="They appear as soon as a video with this player has been analysed."
        />
        <Goals player={player.id} />
      </>
    );
  }
  const third = summary.third_ball;
  return (
    <>
      <Homework player={player.id} />
      <HeldUp player={player} />
      <Section
        title="In short"
        text={intervalWords(sessions.reduce((videos, session) => videos + session.videos, 0))}
      >
        <dl className={classes.figures}>
          <Figure
            name="Consistency"
            estimate={summary.consistency}
            unit="share"
            hint="How steadily the model sees one class during a stroke."
          />
          <Figure
            name="Rally length"
            estimate={summary.rally_length}
            unit="strokes"
            noun="rallies"
            hint="Strokes of both players, in rallies of two or more."
          />
          <Figure
            name="Tempo"
            estimate={summary.tempo_s}
            unit="seconds"
            hint="Between two own strokes of one rally."
          />
          <Figure
            name="Forehand share"
            estimate={summary.forehand_balance}
            unit="share"
            hint="Forehands among forehands and backhands."
          />
          <Figure
            name="Third ball reached"
            estimate={third.reached}
            unit="share"
            noun="own serves"
            hint="Own serves after which the server hits again."
          />
          <Figure
            name="Third ball attacked"
            estimate={third.attacked}
            unit="share"
            noun="third balls"
            hint="With the forehand or a smash, as far as four classes can tell."
          />
          <Figure
            name="Model was right"
            estimate={summary.named_right}
            unit="share"
            noun="checked strokes"
            hint="Of the strokes a person has checked, those the model had named so."
          />
          <Figure
            name="Checked"
            estimate={summary.checked}
            unit="share"
            hint="Strokes that a person has looked at."
          />
        </dl>
      </Section>
      <Section title="Strokes">
        <ClassTable labels={summary.labels} />
      </Section>
      <Section title="Month by month" text="Where the bars overlap, nothing may have changed.">
        <TrendChart months={months} />
      </Section>
      <Section title="What follows what" text="The player’s own strokes within one rally.">
        <Transitions transitions={summary.transitions} />
      </Section>
      <Goals player={player.id} />
      {drills.length > 0 && (
        <Section
          title="Drills"
          text={`${summary.fed.toLocaleString('en')} strokes were hit against feeds.`}
        >
          <Drills drills={drills} />
        </Section>
      )}
      <Section title="Sessions">
        <SessionList player={player.id} sessions={sessions} />
      </Section>
    </>
  );
}
