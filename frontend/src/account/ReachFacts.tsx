// What forgetting a player reaches, fact by fact.
import type { ReactNode } from 'react';
import classes from '~/account/ForgetModal.module.css';
import { besidesWords, goesWords, modelWords, othersWords, whyWords } from '~/account/forgetWords';
import type { Reach } from '~/api/types';

export function ReachFacts({ reach }: { reach: Reach }) {
  const others = othersWords(reach);
  return (
    <>
      <Fact name="Footage and labels">
        <p>{goesWords(reach.removed)}</p>
        <Videos reach={reach} />
      </Fact>
      {others && (
        <Fact name="Others in these videos">
          <p>{others}</p>
        </Fact>
      )}
      <Fact name="Snapshots and models">
        <Sentences of={modelWords(reach)} />
      </Fact>
      {besidesWords(reach).length > 0 && (
        <Fact name="Besides">
          <Sentences of={besidesWords(reach)} />
        </Fact>
      )}
      {reach.named_in.length > 0 && (
        <Fact name="Still holds the name afterwards: reword it yourself">
          <ul className={classes.list}>
            {reach.named_in.map(({ what, key, text }) => (
              <li key={`${what} ${key}`}>
                {text} <span className={classes.about}>{what}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}

function Videos({ reach }: { reach: Reach }) {
  if (reach.videos.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Videos that go">
      {reach.videos.map((video) => (
        <li key={video.id}>
          {video.session_title}: {video.filename}{' '}
          <span className={classes.about}>{whyWords(video)}</span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return of.map((sentence) => <p key={sentence}>{sentence}</p>);
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.fact}>{name}</h3>
      {children}
    </section>
  );
}
