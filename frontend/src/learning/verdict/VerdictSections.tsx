// What the comparison of new and present model said, from the verdict down to single clips.
import type { ModelVersion, Verdict } from '~/api/types';
import { Section } from '~/app/Section';
import { count } from '~/format/amounts';
import { nameFor } from '~/learning/models/modelWords';
import { Confusions } from '~/learning/verdict/Confusions';
import { Measures } from '~/learning/verdict/Measures';
import { Rules } from '~/learning/verdict/Rules';
import { Watch } from '~/learning/verdict/Watch';

interface VerdictSectionsProps {
  verdict: Verdict;
  models: readonly ModelVersion[];
}

export function VerdictSections({ verdict, models }: VerdictSectionsProps) {
  const champion = nameFor(verdict.champion, models);
  const both = { champion, challenger: 'New model' };
  return (
    <>
      <Section
        title="The rules"
        anchor="rules"
        text="A new model takes the place of the present one only if it keeps all of these. Numbers in brackets say how far chance alone could move a value, 19 times in 20."
      >
        <Rules findings={verdict.findings} />
      </Section>
      <Section
        title="Clips to watch"
        anchor="clips"
        text={`${count(verdict.regressions.length, 'stroke')} that ${champion} got right and the new model does not, the surest mistakes first. Look whether you could live with them.`}
      >
        <Watch regressions={verdict.regressions} />
      </Section>
      <Section
        title="Side by side"
        anchor="side-by-side"
        text="The dot is the difference that was seen, the bar where it truly lies, 19 times in 20. A bar that reaches over the middle line tells nothing for sure: its dot is hollow. Where there are too few sessions to tell, nothing is drawn."
      >
        <Measures measures={verdict.measures} {...both} />
      </Section>
      <Section
        title="Mix-ups"
        anchor="confusions"
        text="A row for what a stroke is, as your coaches say; a column for what the model calls it. The more stands on the diagonal, the better."
      >
        <Confusions verdict={verdict} {...both} />
      </Section>
    </>
  );
}
